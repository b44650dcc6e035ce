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
                plan.Proof.Status == "infeasible" ? "There is no such plan: its limits cannot all be kept." : "No plan was found, and none was ruled out.",
                [.. plan.Targets.Select(target => ($"Wanted, {material.Names.Role(target.Role)}", $"{target.Headcount:N0}", $"by {deadline}"))]);
        }

        var learners = material.Learners.Count();
        var cash = material.Learners.Sum(one => one.Decision.Cash);
        var answer = $"{ReportWords.Count(learners, "person", "people")} of {plan.People.Count:N0} in scope learn or move, for {ReportWords.Money(cash, plan.Scenario.Currency)}. "
            + string.Join(" ", plan.Targets.Select(target => Sentence(material, target, deadline)));
        return new(answer, [.. plan.Targets.SelectMany(target => Target(material, target, deadline)), .. Money(material, cash), .. Time(material), .. Scarce(material)]);
    }

    private static string Sentence(ReportMaterial material, TargetDocument target, string deadline) =>
        $"By {deadline}, {target.Expected:0.0} are expected to be capable of {material.Names.Role(target.Role)} where {target.Headcount:N0} are wanted"
        + $" ({ReportWords.Chance(target.Probability)} likely to be reached).";

    private static IEnumerable<(string, string, string)> Target(ReportMaterial material, TargetDocument target, string deadline)
    {
        var role = material.Names.Role(target.Role);
        yield return (role, $"{target.Expected:0.0} of {target.Headcount:N0}",
            $"expected by {deadline}; {ReportWords.Chance(target.Probability)} chance of {target.Headcount:N0}"
            + (material.ShowsPeople || !material.IsSmall(target.Today) ? $"; {target.Today:N0} today" : "")
            + (target.Today < target.Headcount && ForecastSection.Reached(material, target) is { } day ? $"; reached {ReportWords.Day(day)}" : ""));
    }

    private static IEnumerable<(string, string, string)> Money(ReportMaterial material, double cash)
    {
        var (plan, currency) = (material.Plan, material.Currency);
        yield return ("Cash", ReportWords.Money(cash, currency),
            (plan.Scenario.Budget is { } budget ? $"of {budget:N0} allowed" : "no limit set")
            + (material.Summary.Comparison is { CashShare: { } share } ? $"; {share:P0} of one programme for the same people" : ""));
    }

    private static IEnumerable<(string, string, string)> Time(ReportMaterial material)
    {
        var learners = material.Learners.Where(one => one.Decision.Finish is not null).ToList();
        if (learners.Count == 0) yield break;
        yield return ("Time", $"{learners.Sum(one => one.Decision.Hours):N0} hours",
            $"{learners.Average(one => one.Decision.Weeks):0.0} weeks on average; the last is done {ReportWords.Day(learners.Max(one => one.Decision.Finish!.Value))}");
    }

    private static IEnumerable<(string, string, string)> Scarce(ReportMaterial material)
    {
        if (PriceSection.Of(material.Plan, material.Names, material.ShowsPeople) is not [var first, ..]) yield break;
        yield return ("Scarcest", ReportWords.Price(first.Price, material.Currency), $"for one more {first.Unit}: {first.Name}");
    }
}
