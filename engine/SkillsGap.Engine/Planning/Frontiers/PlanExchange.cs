using SkillsGap.Engine.Planning.Pricing;
using SkillsGap.Engine.Planning.Search;

namespace SkillsGap.Engine.Planning.Frontiers;

/// <summary>Carries plans from tight problems to looser ones.</summary>
internal static class PlanExchange
{
    /// <summary>The same points, none worth less than the one before it whose plan is one here too.</summary>
    public static IReadOnlyList<FrontierPoint> Carried(IReadOnlyList<FrontierPoint> points, double gapTarget)
    {
        FrontierPoint[] carried = [.. points];
        for (int k = 1; k < carried.Length; k++)
            if (!(carried[k].Result.Value >= carried[k - 1].Result.Value) && Kept(carried[k - 1], carried[k].Problem) is { } kept)
                carried[k] = carried[k] with { Result = BetterOf(carried[k].Result, kept, gapTarget) };
        return carried;
    }

    /// <summary>The plan of a tighter point as a plan here; null where there is none, or where it does not fit.</summary>
    public static AllocationResult? Kept(FrontierPoint point, AllocationProblem problem)
    {
        if (point.Result.Value is null || OptionMapping.Choice(point.Problem, point.Result.Choice, problem) is not { } choice)
            return null;
        AllocationProblem priced = problem.WithMovesPricedIn();
        var state = new PlanState(priced.Columns, problem.Limits, Objective.Missing(problem.Limits));
        int[] columns = [.. choice.Select((option, g) => option < 0 ? -1 : problem.Columns.GroupStart[g] + option)];
        // What nothing costs is the one option of a last group.
        state.Load(priced == problem ? columns : [.. columns, priced.TotalOptions - 1]);
        if (!state.IsFeasible || Enumerable.Range(0, problem.Rows.Count).Any(state.IsOver))
            return null;
        return point.Result with
        {
            Value = state.Value(),
            Choice = choice,
            Moves = problem.Moves(choice),
            Rows = [.. problem.Rows.Select((row, i) => new RowReading(state.Used[i], row.Upper - state.Used[i] ?? (row.Lower > 0 ? state.Used[i] - row.Lower : null), 0))],
        };
    }

    /// <summary>A kept plan with what the prices of the point that it comes from prove here; null where they prove nothing.</summary>
    public static AllocationResult? Proven(AllocationResult kept, FrontierPoint from, AllocationProblem problem)
    {
        double[] prices = [.. RowMapping.Prices(from.Problem, from.Result.Prices, problem)];
        var terms = new RowTerms(problem.Limits, new double[prices.Length]);
        if (prices.Where((price, i) => terms.Project(i, price) != price).Any())
            return null;
        double proven = DualBound.Of(problem.WithMovesPricedIn().Columns, terms, prices), bound = Math.Max(proven, kept.Value!.Value);
        return kept with
        {
            Status = AllocationResult.GapOf(kept.Value.Value, bound) <= AllocationResult.OptimalGap ? PlanStatus.Optimal : PlanStatus.Feasible,
            Stopped = StopReason.Gap,
            PriceBound = proven,
            // That of the other point is of its limits.
            Certificate = null,
            Bound = bound,
            BoundFrom = BoundSource.Prices,
            Prices = prices,
            Rows = [.. kept.Rows.Select((row, i) => row with { Price = prices[i] })],
        };
    }

    /// <summary>What was found, with the plan that was kept where that is worth more.</summary>
    public static AllocationResult BetterOf(AllocationResult found, AllocationResult kept, double gapTarget)
    {
        if (found.Value >= kept.Value)
            return found;
        double bound = Math.Max(found.Bound, kept.Value!.Value), gap = AllocationResult.GapOf(kept.Value.Value, bound);
        return found with
        {
            Status = gap <= AllocationResult.OptimalGap ? PlanStatus.Optimal : PlanStatus.Feasible,
            Stopped = gap <= gapTarget ? StopReason.Gap : found.Stopped,
            Value = kept.Value,
            Bound = bound,
            Choice = kept.Choice,
            Moves = kept.Moves,
            Rows = [.. kept.Rows.Select((row, i) => row with { Price = found.Prices[i] })],
            ConflictMembers = [],
            Proof = null,
            Repeatable = found.Repeatable && kept.Repeatable,
        };
    }
}
