using System.Text;
using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>All that is known and decided about one person as a letter to them, in Markdown that reads well without being rendered.</summary>
internal static class SubjectLetter
{
    // Of a normal distribution two thirds lie within one standard deviation, nine tenths within this many.
    private const double NineTenths = 1.645;

    public static string Of(SubjectDocument subject)
    {
        var text = new StringBuilder();
        Paragraph($"# What is known and decided about {subject.Id}{(subject.Name is null ? "" : $" ({subject.Name})")}");
        Paragraph($"You are {Article(subject.Role)} in {subject.Unit}. This is everything stored about you, what is made of it as of "
            + $"{subject.AsOf:yyyy-MM-dd}, and what was decided by it. Protected attributes, where there are any below, are {Protected(subject)}");
        Levels(subject);
        Decision(subject);
        Corrections(subject);
        Records(subject);
        Rights();
        return text.ToString();

        static string Protected(SubjectDocument of) => of.Parity is not { } parity
            ? "read by the audit of fairness alone: neither your levels nor any decision depend on them."
            : $"read by the audit of fairness, and by the plan, which had to give groups of people the like ({string.Join(", ", parity.Constraints)}): your "
                + "levels do not depend on them, what is decided may.";

        void Paragraph(string words) => text.Append(words).Append("\n\n");

        void Levels(SubjectDocument of)
        {
            var person = of.Why.Person;
            Paragraph($"## What we believe you can do, compared with what {of.Target} needs");
            Paragraph($"Levels go from 0 to 1 and are estimates from evidence, not facts. Fit {person.Fit:0.00} of 1; with what carries over from "
                + $"related skills {person.Reach:0.00}. {Tier(person)}");
            foreach (var (skill, level) in of.Why.Skills.Zip(person.Levels))
            {
                Paragraph($"**{skill.Skill}**: needed {level.Required:0.00}, believed {level.Mean:0.00}. {Sureness(level)}"
                    + (level.ReadyFrom is { } from ? $" {level.Ready:P0} of it carries over from {from}." : ""));
                foreach (var part in Ledger(skill)) text.Append("- ").Append(part).Append('\n');
                text.Append('\n');
            }

            foreach (var foundation in of.Why.Foundations)
            {
                Paragraph($"You were taught {foundation.Skill} ({foundation.Kind} of {foundation.Date:yyyy-MM-dd}), and nothing shows that you could use it "
                    + "since.");
            }

            foreach (var left in of.Why.NotUsed)
                Paragraph($"Not used: {left.Skill}, {left.Kind.Replace('_', ' ')} of {left.Date:yyyy-MM-dd}, {left.Because.Replace('-', ' ')}.");
            foreach (var role in person.Alignment) Paragraph($"A vacant role that fits you better: {role.Role}, {role.Fit:0.00} against {person.Fit:0.00}.");
        }

        void Decision(SubjectDocument of)
        {
            Paragraph("## What is decided");
            foreach (var line in of.Scenario) text.Append("- ").Append(line).Append('\n');
            if (of.Scenario.Count > 0) text.Append('\n');
            if (of.Why.Decision is not { } decision)
            {
                Paragraph(of.Plan is null ? "No plan was looked at, so nothing is said of decisions." : $"The plan {of.Plan} decides nothing about you.");
                return;
            }

            Paragraph($"By the plan {of.Plan}: {of.Why.Reason?.Text ?? decision.Kind}");
            foreach (var step in decision.Steps)
            {
                text.Append($"- {step.Module}, {step.Cohort ?? "at your own pace"}, {step.Start:yyyy-MM-dd} to {step.Finish:yyyy-MM-dd}, ")
                    .Append($"{step.Hours:0.0} hours\n");
            }

            if (decision.Steps.Count > 0) text.Append('\n');
            if (of.Why.Reason is { Payments.Count: > 0 } reason)
            {
                Paragraph("What this takes of what is scarce, and what a unit of it is worth to others in the plan: "
                    + string.Join("; ", reason.Payments.Select(payment => $"{payment.Amount:#,0.##} of {payment.Row} at {payment.Price:N2}")) + ".");
            }
        }

        void Corrections(SubjectDocument of)
        {
            Paragraph("## Levels that somebody set by hand");
            var inForce = of.Why.Skills.Select(skill => skill.CorrectedBy).OfType<CorrectionDocument>().ToList();
            if (inForce.Count + of.NotInForce.Count == 0) Paragraph("None.");
            foreach (var one in inForce)
            {
                Paragraph($"In force: {one.Skill} was set to {one.Level:0.00} by {one.Source} on {one.Date:yyyy-MM-dd}"
                    + $"{(one.Expires is { } until ? $", until {until:yyyy-MM-dd}" : "")}: {one.Reason}. The evidence alone would say {one.Without:0.00}.");
            }

            foreach (var one in of.NotInForce)
            {
                Paragraph($"Not in force ({one.Because.Replace('-', ' ')}): {one.Skill} was set to {one.Level:0.00} by {one.Source} on {one.Date:yyyy-MM-dd}; "
                    + $"{one.Holds:0.00} holds.");
            }
        }

        void Records(SubjectDocument of)
        {
            Paragraph("## Everything that is stored, row by row");
            foreach (var table in of.Records)
            {
                Paragraph($"### {table.File}: {table.Rows.Count:N0}");
                foreach (var row in table.Rows)
                {
                    var cells = table.Columns.Zip(row).Where(cell => cell.Second.Length > 0 && cell.Second != of.Id)
                        .Select(cell => $"{cell.First} {cell.Second}");
                    text.Append("- ").AppendJoin(", ", cells).Append('\n');
                }

                text.Append('\n');
            }

            if (of.NamedIn.Count > 0) Paragraph($"You are also named in: {string.Join("; ", of.NamedIn)}.");
        }

        void Rights()
        {
            Paragraph("## What you can ask for");
            Paragraph("Ask whoever gave you this letter, or whoever answers for these data where you work:");
            text.Append("- that a row is corrected or removed, where it is wrong: it stands above with its table, date and source;\n"
                + "- that a level is set by hand, with a reason and until a day: it then stands above as a correction, and wins over all evidence;\n"
                + "- that somebody looks at a decision again: what would have to change for another is said with it;\n"
                + "- this as data for another system, or that you are erased from all of it.\n");
        }
    }

    private static string Article(string role) => $"{(role.Length > 0 && "AEIOUaeiou".Contains(role[0], StringComparison.Ordinal) ? "an" : "a")} {role}";

    private static string Tier(PersonGapsDocument person)
    {
        var gaps = person.Levels.Count(level => level.Mean < level.Required);
        return gaps == 0
            ? "You are believed to meet all that is needed."
            : $"You are believed to be below what is needed in {gaps} of {person.Levels.Count} skills, which makes the tier {person.Tier}.";
    }

    private static string Sureness(GapDocument level)
    {
        if (level.Corrected == true) return "Somebody set it; see below.";
        var (low, high) = (Math.Max(0, level.Mean - (NineTenths * level.Sd)), Math.Min(1, level.Mean + (NineTenths * level.Sd)));
        return $"It is between {low:0.00} and {high:0.00} in nine cases of ten; the chance that you have what is needed is {ChanceWords.Of(level.Probability)}.";
    }

    private static IReadOnlyList<string> Ledger(SkillWhyDocument skill)
    {
        var ledger = new LevelLedger();
        ledger.Add(skill.Prior, "believed of anybody in the role before any evidence");
        if (skill.Archetype is { } archetype) ledger.Add(archetype, "by the kind of profile");
        ledger.AddBySize(skill.Contributions.Select(part => (part.Adds, WhyView.Words(part, skill.Skill))));
        if (skill.Calibration is { } calibration) ledger.Add(calibration, "calibration on held-out assessments");
        if (skill is { Correction: { } amount, CorrectedBy: { } by }) ledger.Add(amount, $"set by {by.Source}");
        return ledger.Lines;
    }
}
