using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Frontiers;

/// <summary>
/// Problems solved one after the other, each from the one before. From tight to loose: a plan fits all that come after it, so that once there
/// is one nobody looks for a proof that there is none, and what a search finds is never less than what it started from.
/// </summary>
internal sealed class PlanningChain(PlannerSettings settings, int expected, Action<PlannerProgress> progress)
{
    // A search from prices that are nearly right climbs fast, and what the prices of the other points still add to the bound comes free.
    private const double WarmMoves = 0.2;

    // A limit moved by some per cent moves prices by more than changed evidence does: twice the iterations of any other start bring L as low as from nothing.
    private const double WarmPricing = 0.4;

    private readonly long _start = settings.TimeProvider.GetTimestamp();
    private readonly List<FrontierPoint> _points = [];
    private int _forgotten;

    /// <summary>What is done.</summary>
    public IReadOnlyList<FrontierPoint> Points => _points;

    /// <summary>Solves the next problem; false, with nothing added, where time or caller ended the chain before.</summary>
    public bool Add(double at, AllocationProblem problem, CancellationToken cancellation)
    {
        TimeSpan? left = settings.TimeLimit - settings.TimeProvider.GetElapsedTime(_start);
        if (_points.Count > 0 && (cancellation.IsCancellationRequested || left <= TimeSpan.Zero))
            return false;
        AllocationResult? kept = _points.Count > 0 ? PlanExchange.Kept(_points[^1], problem) : null;
        if (kept is not null && PlanExchange.Proven(kept, _points[^1], problem) is { Gap: { } gap } proven && gap <= settings.GapTarget)
        {
            // What was known of the tighter problem is enough here too.
            _points.Add(new FrontierPoint(at, problem, proven));
            return true;
        }
        PlannerStart? warm = Start(problem);
        PlannerSettings now = settings with
        {
            Start = warm ?? (_points.Count == 0 ? settings.Start : null),
            WarmPricing = WarmPricing,
            HasPlan = settings.HasPlan || kept is not null,
            SearchMoves = warm is null || problem.TotalOptions <= ExactCore.MostOptions ? settings.SearchMoves : (long)(WarmMoves * settings.SearchMovesFor(problem.GroupCount)),
            // Each point gets its part of the time that is left.
            TimeLimit = PlannerSettings.Part(left, Math.Max(1, expected - _forgotten - _points.Count)),
        };
        AllocationResult result = Planner.Solve(problem, now, new Passing(progress), cancellation);
        // A point that was begun and brought to nothing is none.
        if (_points.Count > 0 && result is { Stopped: StopReason.Cancelled, Value: null } && kept is null)
            return false;
        _points.Add(new FrontierPoint(at, problem, kept is null ? result : PlanExchange.BetterOf(result, kept, settings.GapTarget)));
        return true;
    }

    /// <summary>Keeps of the points only the last: all that the next one needs where problems are not alike.</summary>
    public void Forget()
    {
        int old = Math.Max(0, _points.Count - 1);
        _points.RemoveRange(0, old);
        _forgotten += old;
    }

    /// <summary>The prices of the last point; null where it has none to start from: without a plan they run away, and then prove less than no prices
    /// at all. Of plans nothing is kept: a dive from good prices beats what is mended of a plan for other limits.</summary>
    private PlannerStart? Start(AllocationProblem problem)
    {
        if (_points.Count == 0 || _points[^1].Result.Value is null)
            return null;
        IReadOnlyList<double> prices = RowMapping.Prices(_points[^1].Problem, _points[^1].Result.Prices, problem);
        var terms = new RowTerms(problem.Limits, new double[prices.Count]);
        double[] known = [.. prices.Select((price, i) => terms.Project(i, price))], none = new double[known.Length];
        Columns columns = problem.WithMovesPricedIn().Columns;
        return DualBound.Of(columns, terms, known) < DualBound.Of(columns, terms, none)
            ? new PlannerStart(known, [.. Enumerable.Repeat(-1, problem.GroupCount)])
            : null;
    }

    private sealed class Passing(Action<PlannerProgress> progress) : IProgress<PlannerProgress>
    {
        public void Report(PlannerProgress value) => progress(value);
    }
}
