using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Reporting.Sections;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting;

/// <summary>The answer before anything else: how many, how sure, by when, for how much, and what is scarce.</summary>
/// <param name="Answer">In a sentence.</param>
/// <param name="Figures">In figures: each with what it is and what it is to be seen beside.</param>
internal sealed record Headline(string Answer, IReadOnlyList<(string Name, string Figure, string Beside)> Figures)
{
    public static Headline Of(ReportMaterial material)
    {
        var plan = material.Plan;
        var deadline = ReportWords.Day(plan.Scenario.Deadline);
        if (!material.Exists)
        {
            return new(
                NoPlan.Sentence(plan.Proof.Status),
                [.. plan.Targets.Select(target => ($"Wanted, {material.Names.Role(target.Role)}", $"{target.Headcount:N0}", $"by {deadline}"))]);
        }

        if (!material.ShowsTotals) return new($"Too few people learn, move or stay for figures about at least {material.Smallest} people.", []);
        var cash = material.Learners.Sum(one => one.Decision.Cash);
        var shown = plan.Targets.Where(material.Shows).ToList();
        var answer = $"{ReportWords.Count(material.Learners.Count(), "person", "people")} of {plan.People.Count:N0} in scope learn or move, for "
            + $"{ReportWords.Money(cash, plan.Scenario.Currency)}. "
            + Sentence(material, shown, deadline);
        return new(answer, [.. shown.Count == 1 ? Alone(material, shown[0], deadline) : shown.Select(target => Beside(material, target, deadline)),
            Money(material, cash), .. Time(material), .. Scarce(material)]);
    }

    private static string Sentence(ReportMaterial material, List<TargetDocument> targets, string deadline) => targets.Count == 0 ? ""
        : $"By {deadline}, " + ReportWords.List([.. targets.Select(target =>
            $"{target.Expected:0.0} are expected to be capable of {material.Names.Role(target.Role)} where {target.Headcount:N0} are wanted (chance "
                + $"{ChanceWords.Of(target.Probability)})")]) + ".";

    // How many, how sure and by when: a figure each where there is one target.
    private static IEnumerable<(string, string, string)> Alone(ReportMaterial material, TargetDocument target, string deadline)
    {
        yield return ($"Capable of {material.Names.Role(target.Role)}", $"{target.Expected:0.0} expected",
            $"{target.Headcount:N0} wanted by {deadline}" + (material.ShowsPeople ? $"; {target.Today:N0} today" : ""));
        yield return ($"Chance of {target.Headcount:N0} or more", ChanceWords.Of(target.Probability), "if each path succeeds with its own probability");
        if (ForecastSection.Reached(material, target) is { } day) yield return ($"{target.Headcount:N0} expected from", ReportWords.Day(day),
            Spare(material, day));
    }

    private static (string, string, string) Beside(ReportMaterial material, TargetDocument target, string deadline) =>
        ($"Capable of {material.Names.Role(target.Role)}", $"{target.Expected:0.0} expected",
            $"{target.Headcount:N0} wanted by {deadline}, chance {ChanceWords.Of(target.Probability)}"
            + (ForecastSection.Reached(material, target) is { } day ? $"; as many from {ReportWords.Day(day)}" : ""));

    private static string Spare(ReportMaterial material, DateOnly day)
    {
        var weeks = (material.Plan.Scenario.Deadline.DayNumber - day.DayNumber) / 7;
        return weeks > 0 ? $"{ReportWords.Count(weeks, "week", "weeks")} before the deadline" : "at the deadline";
    }

    private static (string, string, string) Money(ReportMaterial material, double cash) => ("Cash", ReportWords.Money(cash, material.Currency),
        (material.Plan.Scenario.Budget is { } budget ? $"of {budget:N0} allowed" : "no limit set")
        + (material.Plan.Comparison is { CashShare: { } share } ? $"; {share:P0} of one programme for the same people" : ""));

    private static IEnumerable<(string, string, string)> Time(ReportMaterial material)
    {
        // Who moves with nothing to learn is done at once, as in the comparison with one programme.
        var learners = material.Learners.ToList();
        if (learners.Max(one => one.Decision.Finish) is not { } last) yield break;
        // The last is one person.
        yield return ("Time", $"{learners.Sum(one => one.Decision.Hours):N0} hours", $"{learners.Average(one => one.Decision.Weeks):0.0} weeks on average"
            + (material.ShowsPeople ? $"; the last is done {ReportWords.Day(last)}" : ""));
    }

    private static IEnumerable<(string, string, string)> Scarce(ReportMaterial material)
    {
        if (ScarceRow.Of(material) is [var first, ..]) yield return ("Scarcest", ReportWords.Price(first.Price, material.Currency),
            $"is what one more {first.One} would be worth");
    }
}
