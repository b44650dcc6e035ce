namespace SkillsGap.Engine.Planning;

/// <summary>Finds a plan for an <see cref="AllocationProblem"/>, and prices that prove how good it is.</summary>
public static class Planner
{
    /// <summary>Prices the rows, dives to a plan, improves it by search, and says how far from the best it can be at most.</summary>
    /// <param name="problem">What to plan.</param>
    /// <param name="settings">How long and how carefully.</param>
    /// <param name="progress">Told of the progress from the calling thread, some hundred times; null for nobody.</param>
    /// <param name="cancellation">Ends the work early with the best plan so far; does not throw.</param>
    /// <returns>Plan, bound and prices. A plan with status optimal or feasible keeps every limit within 1e-9 of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    /// <exception cref="ArgumentException">The start is not one of this problem.</exception>
    public static AllocationResult Solve(
        AllocationProblem problem, PlannerSettings settings, IProgress<PlannerProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        settings.Start?.Check(problem);
        AllocationProblem priced = problem.WithMovesPricedIn();
        var stop = new StopSignal(settings, cancellation);
        if (priced == problem)
            return new PlannerRun(problem, settings, progress, stop).Solve();
        PlannerSettings adapted = settings with { Start = settings.Start is { } start ? start with { Choice = [.. start.Choice, 0] } : null };
        AllocationResult result = new PlannerRun(priced, adapted, progress, stop).Solve();
        int[] choice = [.. result.Choice.Take(problem.GroupCount)];
        return result with { Choice = choice, Moves = result.Value is null ? null : problem.Moves(choice) };
    }
}
