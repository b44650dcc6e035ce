using SkillsGap.Engine.Planning.Frontiers;

namespace SkillsGap.Engine.Planning;

/// <summary>
/// What it costs to keep more rows, tight ones and looser ones. Each problem allows all that the one before it allows and the problem without the rows allows
/// all, so that plans are carried from tight to loose and bounds from loose to tight: found values never fall, and no loss rises, as the rows get looser.
/// </summary>
public static class Restriction
{
    /// <summary>Solves a problem under rows of several strengths.</summary>
    /// <param name="problem">The problem without them.</param>
    /// <param name="result">Its answer, with a plan.</param>
    /// <param name="rows">The rows and where they stand, the tightest first.</param>
    /// <param name="settings">How long and how carefully each is planned; its time limit is for all together.</param>
    /// <param name="progress">Told of the progress, by one thread at a time; null for nobody.</param>
    /// <param name="cancellation">Ends the work with what is done; the one at work keeps its best plan.</param>
    /// <returns>Value and bound without the rows, the value never below one found with them; and those that were reached, in the order of the rows.</returns>
    /// <exception cref="ArgumentException">The result has no plan, or a row is wrong.</exception>
    public static (double Value, double Bound, IReadOnlyList<RestrictedPlan> Plans) Of(
        AllocationProblem problem, AllocationResult result, IReadOnlyList<(double At, IReadOnlyList<AddedRow> Rows)> rows, PlannerSettings settings,
        IProgress<FrontierProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(settings);
        if (result.Value is not double known)
            throw new ArgumentException("There is no plan without the rows.", nameof(result));
        var free = new FrontierPoint(double.PositiveInfinity, problem, result);
        (double At, AllocationProblem Problem)[] problems = [.. rows.Select(one => (one.At, problem.WithRows(one.Rows)))];
        IReadOnlyList<FrontierPoint> points = problems.Length == 0 ? [] : Frontier.OfNested(
            problems, settings with { Start = PlannerStart.Matched(problems[0].Problem, Prices(free), Choice(free)) }, progress, cancellation);
        // The plan without the rows may keep them as it is.
        points = PlanExchange.Carried(
            [.. points.Select(point => PlanExchange.Kept(free, point.Problem) is { } kept && !(point.Result.Value >= kept.Value)
                ? point with { Result = PlanExchange.BetterOf(point.Result, kept, settings.GapTarget) } : point)],
            settings.GapTarget);
        double value = Math.Max(known, points.Max(point => point.Result.Value) ?? known), bound = Math.Max(result.Bound, value);
        var plans = new RestrictedPlan[points.Count];
        double least = bound;
        for (int k = plans.Length - 1; k >= 0; k--)
        {
            double? with = points[k].Result.Value;
            if (with is not null)
                least = Math.Min(least, points[k].Result.Bound);
            plans[k] = new RestrictedPlan(
                points[k].At, points[k].Problem, points[k].Result, least, value - with, with is null ? null : Math.Max(0, value - least), bound - with);
        }
        return (value, bound, plans);
    }

    private static Dictionary<string, double> Prices(FrontierPoint point) =>
        point.Problem.Rows.Zip(point.Result.Prices).ToDictionary(row => row.First.Id, row => row.Second, StringComparer.Ordinal);

    private static Dictionary<string, string?> Choice(FrontierPoint point) => Enumerable.Range(0, point.Problem.GroupCount).ToDictionary(
        point.Problem.GroupId, g => point.Result.Choice[g] < 0 ? null : point.Problem.OptionId(g, point.Result.Choice[g]), StringComparer.Ordinal);
}
