using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>The plan beside one generic programme for the same people: all who learn or move in the plan.</summary>
/// <param name="People">Number of those people.</param>
/// <param name="Individual">The plan.</param>
/// <param name="Generic">The generic programme, towards the first target's role.</param>
public readonly record struct GenericComparison(int People, ProgrammeFigures Individual, ProgrammeFigures Generic)
{
    /// <summary>The comparison, or null where the scenario has no generic programme or there is no plan.</summary>
    public static GenericComparison? Of(WorkforcePlan plan)
    {
        if (plan.Analysis.Scenario.Generic is not { } generic || !plan.Exists) return null;
        var learners = Learners(plan);
        return new(
            learners.Count, Planned(plan, learners),
            Programme(plan.Analysis, generic, learners.Select(g => plan.Options[g].Person), _ => generic.Success));
    }

    /// <summary>The groups whose people learn or move.</summary>
    internal static IReadOnlyList<int> Learners(WorkforcePlan plan) =>
        [.. Enumerable.Range(0, plan.Exists ? plan.Options.Length : 0).Where(g => plan.Chosen(g).Kind != OptionKind.Stay)];

    /// <summary>What the plan does for the people of these groups.</summary>
    internal static ProgrammeFigures Planned(WorkforcePlan plan, IReadOnlyList<int> groups)
    {
        var (workforce, scenario) = (plan.Analysis.Workforce, plan.Analysis.Scenario);
        var sum = default(ProgrammeFigures);
        foreach (var g in groups)
        {
            var option = plan.Chosen(g);
            var worth = OptionValue.Of(
                scenario, option.Success, workforce.Roles[option.Role].FirstHeadWorth, option.MonthsLeft, option.Cash, option.TimeCost);
            sum = Add(sum, option.Cash, option.Hours, option.TimeCost, option.Success, option.FinishWeek, worth);
        }

        return Mean(sum, groups.Count);
    }

    /// <summary>What the generic programme does for people, each of whom it makes capable with the probability <paramref name="success"/>.</summary>
    internal static ProgrammeFigures Programme(
        WorkforceAnalysis analysis, GenericProgramme generic, IEnumerable<int> people, Func<int, double> success)
    {
        var (workforce, scenario) = (analysis.Workforce, analysis.Scenario);
        var role = workforce.Roles[analysis.FirstTarget];
        var monthsLeft = OptionValue.MonthsLeft(scenario, generic.Weeks);
        var (sum, count) = (default(ProgrammeFigures), 0);
        foreach (var person in people)
        {
            var time = generic.Hours * workforce.People[person].HourlyCost;
            var value = OptionValue.Of(scenario, success(person), role.FirstHeadWorth, monthsLeft, generic.CostPerPerson, time);
            sum = Add(sum, generic.CostPerPerson, generic.Hours, time, success(person), generic.Weeks, value);
            count++;
        }

        return Mean(sum, count);
    }

    private static ProgrammeFigures Add(
        ProgrammeFigures sum, double cash, double hours, double time, double success, double weeks, double value) => new(
        sum.Cash + cash, sum.Hours + hours, sum.TimeCost + time, sum.Expected + success, sum.MeanWeeks + weeks, sum.Value + value);

    private static ProgrammeFigures Mean(ProgrammeFigures sum, int people) =>
        sum with { MeanWeeks = people == 0 ? 0 : sum.MeanWeeks / people };
}
