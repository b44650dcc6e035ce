using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Planning.Frontiers;

namespace SkillsGap.Engine.Planning;

/// <summary>
/// The same problem under one limit after the other. Each is solved from its neighbour's prices; plans are carried to every looser limit,
/// where they are feasible too, so the curve of values never falls; and each point's bound is the least that the prices of any point prove
/// there: L(u) holds for all limits at once, only the swept row's term changes with them.
/// </summary>
public static class Frontier
{
    // With fewer points a second start from nothing costs more than it saves.
    private const int LeastToSplit = 6;

    // Between two points, where the bound is drawn: it is made of straight pieces.
    private const int BoundsBetween = 8;

    /// <summary>Solves a sweep over the upper limit of a row.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="uppers">Its upper limits, in any order; each at least its lower one.</param>
    /// <param name="settings">How long and how carefully each is planned; its start and its time limit are those of the whole sweep.</param>
    /// <param name="progress">Told of the progress, by one thread at a time; null for nobody.</param>
    /// <param name="cancellation">Ends the sweep with the points that are done; the one at work keeps its best plan.</param>
    /// <returns>The points that were reached, by rising limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A limit or a setting is out of its range.</exception>
    public static IReadOnlyList<FrontierPoint> OverUpper(
        AllocationProblem problem, int row, IEnumerable<double> uppers, PlannerSettings settings, IProgress<FrontierProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(uppers);
        return OfNested([.. uppers.Distinct().Order().Select(upper => (upper, problem.WithLimits(row, problem.Rows[row].Lower, upper)))], settings, progress, cancellation);
    }

    /// <summary>Solves problems each of which allows all that the one before it allows.</summary>
    /// <param name="problems">The problems and where they stand, the tightest first.</param>
    /// <param name="settings">As in <see cref="OverUpper"/>.</param>
    /// <param name="progress">As in <see cref="OverUpper"/>.</param>
    /// <param name="cancellation">As in <see cref="OverUpper"/>.</param>
    /// <returns>The points that were reached, in the order of the problems.</returns>
    public static IReadOnlyList<FrontierPoint> OfNested(
        IReadOnlyList<(double At, AllocationProblem Problem)> problems, PlannerSettings settings, IProgress<FrontierProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ArgumentNullException.ThrowIfNull(settings);
        if (problems.Count == 0)
            return [];
        // Two chains keep two cores busy, since a search has use for one; their number never depends on the threads, or the plans would too. The exact
        // core answers one chain, and has its use where it solves a problem whole: parts of a large one take longer than all the rest.
        bool large = problems[0].Problem.TotalOptions > ExactCore.MostOptions;
        int[] starts = large && problems.Count >= LeastToSplit ? [0, problems.Count / 2, problems.Count] : [0, problems.Count];
        PlannerSettings each = settings with { Core = large ? null : settings.Core, Threads = Math.Max(1, settings.Threads / (starts.Length - 1)) };
        bool together = settings.Threads >= starts.Length - 1;
        var gate = new Lock();
        int done = 0;
        PlanningChain[] chains = [.. starts[..^1].Select((from, k) => new PlanningChain(
            together || each.TimeLimit is not TimeSpan limit ? each : each with { TimeLimit = limit / (starts.Length - 1 - k) }, starts[k + 1] - from, now =>
            {
                lock (gate)
                    progress?.Report(new FrontierProgress(done, problems.Count, now));
            }))];
        Parallel.For(0, chains.Length, new ParallelOptions { MaxDegreeOfParallelism = together ? chains.Length : 1 }, k =>
        {
            for (int i = starts[k]; i < starts[k + 1] && chains[k].Add(problems[i].At, problems[i].Problem, cancellation); i++)
                Interlocked.Increment(ref done);
        });
        return BoundExchange.Tightened(PlanExchange.Carried([.. chains.SelectMany(chain => chain.Points)], settings.GapTarget));
    }

    /// <summary>The least bound that the prices of any point prove at a limit between the points: the curve that no plan rises above.</summary>
    /// <param name="points">Points of one sweep over the upper limit of a row.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="upper">The limit, at least the row's lower one.</param>
    /// <returns>The bound, for drawing: rounded like any sum of doubles. Infinite without points.</returns>
    public static double BoundAt(IReadOnlyList<FrontierPoint> points, int row, double upper)
    {
        ArgumentNullException.ThrowIfNull(points);
        return points.Count == 0 ? double.PositiveInfinity
            : points.Min(point => BoundExchange.Carried(point, point.Problem.WithLimits(row, point.Problem.Rows[row].Lower, upper)));
    }

    /// <summary>The curve of <see cref="BoundAt"/> from the point before up to a point, for drawing.</summary>
    /// <param name="points">Points of one sweep over the upper limit of a row.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="k">Index of the point.</param>
    /// <returns>Limits and bounds, by rising limit; of the first point its own alone.</returns>
    public static IReadOnlyList<(double At, double Bound)> BoundsUpTo(IReadOnlyList<FrontierPoint> points, int row, int k)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (k == 0)
            return [(points[0].At, BoundAt(points, row, points[0].At))];
        double from = points[k - 1].At, step = (points[k].At - from) / BoundsBetween;
        return [.. Enumerable.Range(1, BoundsBetween).Select(i => i == BoundsBetween ? points[k].At : from + i * step).Select(at => (at, BoundAt(points, row, at)))];
    }
}
