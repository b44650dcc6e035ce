using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Frontiers;

/// <summary>
/// Gives each point of a frontier the best proof that any point has for it. For fixed prices u only the terms of rows whose limits differ change
/// between two points, so which prices prove most is known from a few sums; the one that is taken is then summed anew and safely.
/// </summary>
internal static class BoundExchange
{
    // What must be gained before a proof is exchanged: rounding is no gain.
    private const double Least = 1e-9;

    /// <summary>The same points, by tightness, with the least bounds.</summary>
    public static IReadOnlyList<FrontierPoint> Tightened(IReadOnlyList<FrontierPoint> points)
    {
        FrontierPoint[] tightened = [.. points.Select(point => Tightened(point, points))];
        // What is attested of all plans of a looser point holds for those of a tighter one. A certificate proves its own point's bound alone: what it
        // rounds and solves are that point's limits.
        FrontierPoint? looser = null;
        for (int k = tightened.Length - 1; k >= 0; k--)
        {
            FrontierPoint point = tightened[k];
            if (looser?.Problem.SharesOptions(point.Problem) == false)
                looser = null;
            if (looser is not null && point.Result.Value is not null && looser.Result.Bound < point.Result.Bound)
                tightened[k] = point with { Result = Judged(point.Result with { Bound = looser.Result.Bound, BoundFrom = looser.Result.BoundFrom }) };
            else if (point.Result is { Status: PlanStatus.Optimal or PlanStatus.Feasible, BoundFrom: BoundSource.Enumeration or BoundSource.CpSat })
                looser = point;
        }
        return tightened;
    }

    /// <summary>What the prices of a point prove for another problem of the same options, summed plainly.</summary>
    public static double Carried(FrontierPoint from, AllocationProblem to)
    {
        double bound = from.Result.PriceBound;
        for (int i = 0; i < to.Rows.Count; i++)
            if (to.Limits.Lower[i] != from.Problem.Limits.Lower[i] || to.Limits.Upper[i] != from.Problem.Limits.Upper[i])
                bound += Term(to.Rows[i], from.Result.Prices[i]) - Term(from.Problem.Rows[i], from.Result.Prices[i]);
        return bound;
    }

    private static double Term(AllocationRow row, double price)
    {
        var terms = new RowTerms(RowLimits.Of([row]), [0]);
        // A price of the wrong sign proves nothing under these limits.
        return terms.Project(0, price) == price ? terms.Term(0, price) : double.PositiveInfinity;
    }

    private static FrontierPoint Tightened(FrontierPoint point, IReadOnlyList<FrontierPoint> all)
    {
        AllocationResult own = point.Result;
        if (own.Value is null)
            return point;
        FrontierPoint? best = all.Where(other => other.Problem.SharesOptions(point.Problem)).MinBy(other => Carried(other, point.Problem));
        if (best is null || best == point || !(Carried(best, point.Problem) < own.PriceBound - Least * Math.Abs(own.PriceBound)))
            return point;
        AllocationProblem problem = point.Problem;
        double[] prices = [.. best.Result.Prices];
        double bound = DualBound.Of(problem.WithMovesPricedIn().Columns, new RowTerms(problem.Limits, new double[prices.Length]), prices);
        if (!(bound < own.PriceBound))
            return point;
        AllocationResult tightened = own with
        {
            PriceBound = bound,
            Certificate = own.Certificate?.Bound < bound ? own.Certificate : null,
            Prices = prices,
            Rows = [.. own.Rows.Select((row, i) => row with { Price = prices[i] })],
        };
        if (bound <= own.Bound)
            tightened = tightened with { Bound = Math.Max(bound, own.Value.Value), BoundFrom = BoundSource.Prices };
        return point with { Result = Judged(tightened) };
    }

    private static AllocationResult Judged(AllocationResult result)
    {
        double bound = Math.Max(result.Bound, result.Value ?? result.Bound);
        return result with
        {
            Bound = bound,
            Status = result.Value is double value && AllocationResult.GapOf(value, bound) <= AllocationResult.OptimalGap ? PlanStatus.Optimal : result.Status,
        };
    }
}
