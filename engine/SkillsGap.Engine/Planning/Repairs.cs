using SkillsGap.Engine.Planning.Repairing;

namespace SkillsGap.Engine.Planning;

/// <summary>What could be changed about an infeasible problem.</summary>
public static class Repairs
{
    /// <summary>
    /// The least by which each member of the conflict has to give way for there to be a plan, as far as a search finds it. Every repair is verified:
    /// its plan was found and counted again against the limits as changed. A member that cannot mend it alone is left out.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="result">What the planner answered; without a conflict there is nothing to mend.</param>
    /// <param name="settings">Seed, threads, clock and the time limit for all repairs together.</param>
    /// <param name="progress">Told of stage <c>relaxing</c>; null for nobody.</param>
    /// <param name="cancellation">Ends the work early with the repairs found so far; does not throw.</param>
    /// <returns>The repairs, those that seem to change least first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public static IReadOnlyList<AllocationRepair> Find(
        AllocationProblem problem, AllocationResult result, PlannerSettings settings, IProgress<PlannerProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        return result.ConflictMembers.Count == 0 ? []
            : new RepairMenu(problem, settings, progress, new StopSignal(settings, cancellation)).Of(result);
    }
}
