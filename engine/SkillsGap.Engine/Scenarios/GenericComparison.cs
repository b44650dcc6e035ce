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
        var (workforce, scenario) = (plan.Analysis.Workforce, plan.Analysis.Scenario);
        if (scenario.Generic is not { } generic || !plan.Exists) return null;
        var role = workforce.Roles[plan.Analysis.FirstTarget];
        var monthsLeft = OptionValue.MonthsLeft(scenario, generic.Weeks);
        var people = 0;
        var (individual, programme) = (default(ProgrammeFigures), default(ProgrammeFigures));
        for (var g = 0; g < plan.Options.Length; g++)
        {
            var option = plan.Chosen(g);
            if (option.Kind == OptionKind.Stay) continue;
            people++;
            var worth = OptionValue.Of(
                scenario, option.Success, workforce.Roles[option.Role].FirstHeadWorth, option.MonthsLeft, option.Cash, option.TimeCost);
            individual = Add(individual, option.Cash, option.Hours, option.TimeCost, option.Success, option.FinishWeek, worth);
            var time = generic.Hours * workforce.People[plan.Options[g].Person].HourlyCost;
            var value = OptionValue.Of(scenario, generic.Success, role.FirstHeadWorth, monthsLeft, generic.CostPerPerson, time);
            programme = Add(programme, generic.CostPerPerson, generic.Hours, time, generic.Success, generic.Weeks, value);
        }

        return new(people, Mean(individual, people), Mean(programme, people));
    }

    private static ProgrammeFigures Add(
        ProgrammeFigures sum, double cash, double hours, double time, double success, double weeks, double value) => new(
        sum.Cash + cash, sum.Hours + hours, sum.TimeCost + time, sum.Expected + success, sum.MeanWeeks + weeks, sum.Value + value);

    private static ProgrammeFigures Mean(ProgrammeFigures sum, int people) =>
        sum with { MeanWeeks = people == 0 ? 0 : sum.MeanWeeks / people };
}
