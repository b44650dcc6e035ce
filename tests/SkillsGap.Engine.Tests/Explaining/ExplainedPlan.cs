using System.Collections.Immutable;
using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Explaining;

/// <summary>A plan with its reasons, and the sums of the reasons done again from the problem and the prices alone.</summary>
internal sealed class ExplainedPlan
{
    private readonly Dictionary<string, double> prices;

    internal ExplainedPlan(WorkforcePlan plan)
    {
        Plan = plan;
        prices = plan.Problem.Rows.Zip(plan.Result.Prices).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var reading = new PriceReading(plan.Problem, plan.Result.Prices);
        Reasons = [.. Enumerable.Range(0, plan.Options.Length).Select(g => Explainer.Decision(plan, reading, g))];
    }

    internal WorkforcePlan Plan { get; }

    internal ImmutableArray<DecisionReason> Reasons { get; }

    /// <summary>Value less what the uses cost at the prices of the plan.</summary>
    internal double Net(int group, int option) => Net(Plan.Problem, group, option);

    /// <summary>The same for an option that differs from one of the group's.</summary>
    internal double NetOf(int group, LearningOption option)
    {
        var changed = Plan.Options.SetItem(group, Plan.Options[group] with { Options = [option] });
        return Net(new AllocationBuilder(Plan.Analysis, changed).Build(), group, 0);
    }

    /// <summary>Total use per row of the plan with one group's option exchanged.</summary>
    internal double[] UsedWith(int group, int option)
    {
        var used = new double[Plan.Problem.Rows.Count];
        for (var g = 0; g < Plan.Options.Length; g++)
        {
            foreach (var (row, amount) in Uses(Plan.Problem, g, g == group ? option : Plan.Result.Choice[g])) used[row] += amount;
        }

        return used;
    }

    private double Net(AllocationProblem problem, int group, int option) =>
        problem.Value(group, option)
            - Uses(problem, group, option).Sum(use => use.Amount * prices.GetValueOrDefault(problem.Rows[use.Row].Id));

    private static IEnumerable<(int Row, double Amount)> Uses(AllocationProblem problem, int group, int option) =>
        problem.UsedRows(group, option).ToArray().Zip(problem.UsedAmounts(group, option).ToArray());
}
