using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

/// <summary>The specification, read literally: every combination of choices, judged by plain arithmetic. Shares nothing with the planner.</summary>
internal static class BruteForce
{
    /// <summary>Value of the best plan that keeps every limit, null where there is none.</summary>
    public static double? Optimum(AllocationProblem problem)
    {
        double? best = null;
        Extend(problem, 0, new double[problem.Rows.Count], 0, ref best);
        return best;
    }

    /// <summary>Value of one choice, null where it breaks a limit by more than the published tolerance or misses a required group.</summary>
    public static double? ValueOf(AllocationProblem problem, IReadOnlyList<int> choice)
    {
        double value = 0;
        var used = new double[problem.Rows.Count];
        for (int g = 0; g < problem.GroupCount; g++)
        {
            if (choice[g] < 0 && problem.IsRequired(g))
                return null;
            value += choice[g] >= 0 ? Take(problem, g, choice[g], used) : -Moving(problem, g, -1);
        }
        return Judge(problem, value, used, AllocationResult.LimitTolerance);
    }

    private static void Extend(AllocationProblem problem, int group, double[] used, double value, ref double? best)
    {
        if (group == problem.GroupCount)
        {
            if (Judge(problem, value, used, 1e-12) is double total && !(total <= best))
                best = total;
            return;
        }
        if (!problem.IsRequired(group))
            Extend(problem, group + 1, used, value - Moving(problem, group, -1), ref best);
        for (int option = 0; option < problem.OptionCount(group); option++)
        {
            double[] with = [.. used];
            double added = Take(problem, group, option, with);
            if (!problem.Rows.Where((row, i) => with[i] > row.Upper * (1 + 1e-12)).Any())
                Extend(problem, group + 1, with, value + added, ref best);
        }
    }

    private static double Take(AllocationProblem problem, int group, int option, double[] used)
    {
        for (int k = 0; k < problem.UsedRows(group, option).Length; k++)
            used[problem.UsedRows(group, option)[k]] += problem.UsedAmounts(group, option)[k];
        return problem.Value(group, option) - Moving(problem, group, option);
    }

    private static double Moving(AllocationProblem problem, int group, int option) =>
        problem.Former(group) is { } former && former.Option != (option < 0 ? null : problem.OptionId(group, option)) ? problem.MovePenalty : 0;

    private static double? Judge(AllocationProblem problem, double value, double[] used, double tolerance)
    {
        for (int i = 0; i < used.Length; i++)
        {
            AllocationRow row = problem.Rows[i];
            if (used[i] > row.Upper * (1 + tolerance) || used[i] < row.Lower * (1 - tolerance))
                return null;
            double from = 0;
            foreach (WorthSegment step in row.Worth)
            {
                value += step.Each * Math.Max(0, Math.Min(used[i], step.UpTo) - from);
                from = step.UpTo;
            }
        }
        return value;
    }
}
