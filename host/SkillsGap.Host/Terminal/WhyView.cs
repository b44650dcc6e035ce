using SkillsGap.Engine.Explaining;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>One person, explained.</summary>
internal static class WhyView
{
    public static void Show(WhyDocument why)
    {
        var person = why.Person;
        Screen.Out.MarkupLine($"[bold]{Markup.Escape(person.Id)}[/], {Markup.Escape(person.Role)}: {person.Tier}, "
            + $"{person.Levels.Count(l => l.Mean < l.Required)} gap skills, fit {person.Fit:0.00}, reach {person.Reach:0.00}");
        Levels(why);
        foreach (var foundation in why.Foundations)
        {
            Screen.Out.MarkupLine($"Foundation without use: [bold]{Markup.Escape(foundation.Skill)}[/], {foundation.Kind} of {foundation.Date:yyyy-MM-dd}"
                + $"{(foundation.Note.Length > 0 ? $" ({Markup.Escape(foundation.Note)})" : "")}, and no project, code or tool use since.");
        }

        foreach (var role in person.Alignment)
        {
            Screen.Out.MarkupLine($"Low reach to the target, and {Markup.Escape(role.Role)} is vacant: fit {role.Fit:0.00} against {person.Fit:0.00}.");
        }

        if (why.NotUsed.Count > 0)
        {
            Screen.Out.MarkupLine(Markup.Escape($"Not used: {string.Join("; ", why.NotUsed.Select(NotUsed))}."));
        }

        if (why.Decision is null || why.Reason is null)
        {
            Screen.Out.MarkupLine(person.InScope ? "[red]There is no plan to explain.[/]" : "Not in the scenario's scope: nothing is planned for this person.");
            return;
        }

        Decision(why.Decision, why.Reason);
    }

    private static string NotUsed(NotUsedDocument evidence) =>
        $"{evidence.Skill} {evidence.Kind} of {evidence.Date:yyyy-MM-dd}, {evidence.Because.Replace('-', ' ')}"
        + (evidence is { Kind: "override", Because: not "superseded" } ? ": the evidence holds" : "");

    private static void Levels(WhyDocument why)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("sub-skill", "needed", "level", "P(there)", "carries over");
        foreach (var level in why.Person.Levels)
        {
            table.AddRow(
                Markup.Escape(level.Skill), $"{level.Required:0.00}",
                $"[{(level.Mean < level.Required ? "red" : "green")}]{level.Mean:0.00} {(level.Corrected == true ? Screen.CorrectedMark : $"± {level.Sd:0.00}")}[/]",
                ChanceWords.Of(level.Probability), level.ReadyFrom is null ? "" : $"{level.Ready:0.00} from {Markup.Escape(level.ReadyFrom)}");
        }

        Screen.Out.Write(table);
        Screen.Out.MarkupLine("[bold]Where the levels come from[/] (the parts add up as they are printed)");
        foreach (var skill in why.Skills) Parts(skill);
    }

    private static void Parts(SkillWhyDocument skill)
    {
        var ledger = new LevelLedger();
        ledger.Add(skill.Prior, "before any evidence");
        if (skill.Archetype is { } archetype) ledger.Add(archetype, "kind of profile");
        ledger.AddBySize(skill.Contributions.Select(c => (c.Adds, Words(c, skill.Skill))));
        if (skill.Calibration is { } calibration) ledger.Add(calibration, "calibration on held-out assessments");
        if (skill is { Correction: { } amount, CorrectedBy: { } by })
        {
            ledger.Add(amount, $"set to {by.Level:0.00} by {by.Source} on {by.Date:yyyy-MM-dd}"
                + $"{(by.Expires is { } until ? $" until {until:yyyy-MM-dd}" : "")} ({by.Reason})");
        }

        Screen.Out.MarkupLine(Markup.Escape($"  {skill.Skill} {ledger.Total:0.00}:"));
        foreach (var line in ledger.Lines) Screen.Out.Write(new Padder(new Text(line), new Padding(4, 0, 0, 0)));
    }

    /// <summary>What a piece of evidence is, in a few words.</summary>
    public static string Words(ContributionDocument part, string skill)
    {
        var kind = part.Kind.Replace('_', ' ');
        var of = part.Skill == skill ? "" : $" in {part.Skill}";
        if (part.Answers is { } answers) return answers + of;
        return part.Counted switch
        {
            null => $"{kind}{of} of {part.Date:yyyy-MM}",
            0 => $"no {kind}{of} on record",
            1 => $"{kind}{of} of {part.Date:yyyy-MM}, unscored",
            var many => $"{many} × {kind}{of} until {part.Date:yyyy-MM}, unscored",
        };
    }

    private static void Decision(DecisionDocument decision, ReasonDocument reason)
    {
        if (decision.Steps.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("step", "cohort", "from", "to", "hours");
            foreach (var step in decision.Steps)
            {
                table.AddRow(Markup.Escape(step.Module), Markup.Escape(step.Cohort ?? "self-paced"), $"{step.Start:yyyy-MM-dd}", $"{step.Finish:yyyy-MM-dd}", $"{step.Hours:0.0}");
            }

            Screen.Out.Write(table);
        }

        Screen.Out.Write(new Markup($"[bold]Decision.[/] {Markup.Escape(reason.Text)}\n"));
        if (reason.Payments.Count > 0)
        {
            Screen.Out.MarkupLine("At the plan's prices it takes " + Markup.Escape(string.Join("; ", reason.Payments.Select(p =>
                $"{p.Amount:#,0.##} of {p.Row} at {p.Price:N2}"))) + $"; net {reason.Net:N0}"
                + (reason.Regret > 0.5 ? $", {reason.Regret:N0} below this person's best, for the plan as a whole." : "."));
        }
    }
}
