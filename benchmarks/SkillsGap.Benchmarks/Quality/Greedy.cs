using System.Diagnostics;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>
/// What a spreadsheet does: options by value per unit of the budget, the best first, each taken if its group has none and it fits. First only
/// those that a lower limit not yet reached, or a required group, needs; then those that are worth something.
/// </summary>
internal static class Greedy
{
    public static RivalPlan Solve(AllocationProblem problem)
    {
        var start = Stopwatch.GetTimestamp();
        var budget = problem.Rows.Index().FirstOrDefault(row => row.Item.Id == "budget", (-1, null!)).Index;
        (double Worth, int Group, int Option)[] order = [.. Enumerable.Range(0, problem.GroupCount)
            .SelectMany(g => Enumerable.Range(0, problem.OptionCount(g)).Select(o => (problem.Value(g, o) / Math.Max(Cost(problem, g, o, budget), 1e-9), g, o)))
            .OrderByDescending(one => one.Item1)];
        int[] choice = [.. Enumerable.Repeat(-1, problem.GroupCount)];
        var used = new double[problem.Rows.Count];
        foreach (var needed in new[] { true, false })
        {
            foreach (var (worth, g, o) in order)
            {
                if (choice[g] >= 0 || !(needed ? Needs(problem, used, g, o) : worth > 0) || !Fits(problem, used, g, o)) continue;
                choice[g] = o;
                var rows = problem.UsedRows(g, o);
                for (var k = 0; k < rows.Length; k++) used[rows[k]] += problem.UsedAmounts(g, o)[k];
            }
        }

        var plan = PlanCount.Of(problem, choice);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new("greedy, value per cost", plan.FeasibleValue, seconds, plan.Misses > 0 ? $"{plan.Misses} limits or required groups missed, value {plan.Value:N0}" : "");
    }

    // Without a row of that name, the sum of the parts of all limits.
    private static double Cost(AllocationProblem problem, int group, int option, int budget)
    {
        var rows = problem.UsedRows(group, option);
        var amounts = problem.UsedAmounts(group, option);
        if (budget >= 0) return rows.IndexOf(budget) is var at and >= 0 ? amounts[at] : 0;
        var cost = 0.0;
        for (var k = 0; k < rows.Length; k++) cost += problem.Rows[rows[k]].Upper is > 0 and { } upper ? amounts[k] / upper : 0;
        return cost;
    }

    private static bool Needs(AllocationProblem problem, double[] used, int group, int option)
    {
        if (problem.IsRequired(group)) return true;
        foreach (var row in problem.UsedRows(group, option))
        {
            if (used[row] < problem.Rows[row].Lower) return true;
        }

        return false;
    }

    private static bool Fits(AllocationProblem problem, double[] used, int group, int option)
    {
        var rows = problem.UsedRows(group, option);
        var amounts = problem.UsedAmounts(group, option);
        for (var k = 0; k < rows.Length; k++)
        {
            if (used[rows[k]] + amounts[k] > problem.Rows[rows[k]].Upper) return false;
        }

        return true;
    }
}
