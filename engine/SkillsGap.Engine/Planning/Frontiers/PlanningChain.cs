using SkillsGap.Engine.Planning.Search;

namespace SkillsGap.Engine.Planning.Frontiers;

/// <summary>
/// Problems solved one after the other, each from the one before. From tight to loose: a plan fits all that come after it, so that once there
/// is one nobody looks for a proof that there is none, and what a search finds is never less than what it started from.
/// </summary>
internal sealed class PlanningChain(PlannerSettings settings, int expected, IProgress<FrontierProgress>? progress)
{
    // A search from prices that are nearly right climbs fast, and what the prices of the other points still add to the bound comes free.
    private const double WarmMoves = 0.1;

    private readonly long _start = settings.TimeProvider.GetTimestamp();
    private readonly List<FrontierPoint> _points = [];

    /// <summary>What is done.</summary>
    public IReadOnlyList<FrontierPoint> Points => _points;

    /// <summary>Solves the next problem; false, with nothing added, where time or caller ended the chain before.</summary>
    public bool Add(double at, AllocationProblem problem, CancellationToken cancellation)
    {
        TimeSpan? left = settings.TimeLimit is TimeSpan limit ? limit - settings.TimeProvider.GetElapsedTime(_start) : null;
        if (_points.Count > 0 && (cancellation.IsCancellationRequested || left <= TimeSpan.Zero))
            return false;
        AllocationResult? kept = _points.Count > 0 ? Kept(_points[^1], problem) : null;
        PlannerSettings now = settings with
        {
            Start = Start(at, problem) ?? settings.Start,
            HasPlan = settings.HasPlan || kept is not null,
            SearchMoves = _points.Count == 0 ? settings.SearchMoves : (long)(WarmMoves * settings.SearchMovesFor(problem.GroupCount)),
            // Each point gets its part of the time that is left.
            TimeLimit = left is TimeSpan some ? some / Math.Max(1, expected - _points.Count) : null,
        };
        AllocationResult result = Planner.Solve(problem, now, progress is null ? null : new Passing(progress, _points.Count, expected), cancellation);
        // A point that was begun and brought to nothing is none.
        if (_points.Count > 0 && result is { Stopped: StopReason.Cancelled, Value: null } && kept is null)
            return false;
        _points.Add(new FrontierPoint(at, problem, kept is null ? result : BetterOf(result, kept)));
        return true;
    }

    /// <summary>The prices of the last point, or what they and those before them tend to: whichever proves more here. Of plans nothing is kept: a
    /// dive from good prices beats what is mended of a plan for other limits.</summary>
    private PlannerStart? Start(double at, AllocationProblem problem)
    {
        if (_points.Count == 0)
            return null;
        var mapping = new RowMapping(_points[^1].Problem, problem);
        double[] last = mapping.Of(_points[^1].Result.Prices);
        if (_points.Count > 1 && mapping.IsSame && _points[^2].Problem.Rows.Count == problem.Rows.Count && _points[^1].At != _points[^2].At)
        {
            double ahead = (at - _points[^1].At) / (_points[^1].At - _points[^2].At);
            var terms = new Pricing.RowTerms(problem.Limits, new double[last.Length]);
            double[] tended = [.. last.Select((price, i) => terms.Project(i, price + ahead * (price - _points[^2].Result.Prices[i])))];
            if (Pricing.DualBound.Of(problem.Columns, terms, tended) < Pricing.DualBound.Of(problem.Columns, terms, last))
                last = tended;
        }
        return new PlannerStart(last, [.. Enumerable.Repeat(-1, problem.GroupCount)]);
    }

    /// <summary>The plan of a tighter point as a plan here; null where there is none, or where it does not fit.</summary>
    private static AllocationResult? Kept(FrontierPoint point, AllocationProblem problem)
    {
        if (point.Result.Value is null || OptionMapping.Choice(point.Problem, point.Result.Choice, problem) is not { } choice)
            return null;
        var state = new PlanState(problem.Columns, problem.Limits, Objective.Missing(problem.Limits));
        int[] columns = [.. choice.Select((option, g) => option < 0 ? -1 : problem.Columns.GroupStart[g] + option)];
        state.Load(columns);
        if (!state.IsFeasible || Enumerable.Range(0, problem.Rows.Count).Any(state.IsOver))
            return null;
        return point.Result with
        {
            Value = state.Value(),
            Choice = choice,
            Rows = [.. problem.Rows.Select((row, i) => new RowReading(state.Used[i], row.Upper - state.Used[i] ?? (row.Lower > 0 ? state.Used[i] - row.Lower : null), 0))],
        };
    }

    private AllocationResult BetterOf(AllocationResult found, AllocationResult kept)
    {
        if (found.Value >= kept.Value)
            return found;
        double bound = Math.Max(found.Bound, kept.Value!.Value), gap = AllocationResult.GapOf(kept.Value.Value, bound);
        return found with
        {
            Status = gap <= AllocationResult.OptimalGap ? PlanStatus.Optimal : PlanStatus.Feasible,
            Stopped = gap <= settings.GapTarget ? StopReason.Gap : found.Stopped,
            Value = kept.Value,
            Bound = bound,
            Choice = kept.Choice,
            Rows = [.. kept.Rows.Select((row, i) => row with { Price = found.Prices[i] })],
            Conflict = [],
            Proof = null,
            Repeatable = found.Repeatable && kept.Repeatable,
        };
    }

    private sealed class Passing(IProgress<FrontierProgress> progress, int done, int points) : IProgress<PlannerProgress>
    {
        public void Report(PlannerProgress value) => progress.Report(new FrontierProgress(done, points, value));
    }
}
