using SkillsGap.Engine.Planning.Frontiers;

namespace SkillsGap.Engine.Planning;

/// <summary>
/// The same problem under one limit after the other. Each is solved from its neighbour's prices; plans are carried to every looser limit,
/// where they are feasible too, so the curve of values never falls; and each point's bound is the least that the prices of any point prove
/// there: L(u) holds for all limits at once, only the swept row's term changes with them.
/// </summary>
public static class Frontier
{
    /// <summary>Solves a sweep over the upper limit of a row.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="uppers">Its upper limits, in any order; each at least its lower one.</param>
    /// <param name="settings">How long and how carefully each is planned; its start and its time limit are those of the whole sweep.</param>
    /// <param name="progress">Told of the progress from the calling thread; null for nobody.</param>
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
        var chain = new PlanningChain(settings, problems.Count, progress);
        foreach ((double at, AllocationProblem problem) in problems)
            if (!chain.Add(at, problem, cancellation))
                break;
        return BoundExchange.Tightened(chain.Points);
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
}
