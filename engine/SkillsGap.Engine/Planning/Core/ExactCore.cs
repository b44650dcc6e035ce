namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// The exact core: OR-Tools' CP-SAT on whole small problems and on parts of larger ones, for a better plan, and on small ones for a bound that
/// prices cannot prove. Share one between runs; it is used by one run at a time. Whatever happens to it, the plan that there is stays.
/// </summary>
public sealed class ExactCore : IDisposable
{
    /// <summary>Most options, of all groups together, of a problem that is solved whole.</summary>
    public const int MostOptions = 5000;

    private readonly ICpSolver solver;

    internal ExactCore(ICpSolver solver) => this.solver = solver;

    /// <summary>Why there is no exact core, and on a second line the cure; null while there is one.</summary>
    public string? Problem => solver.Problem;

    /// <summary>The core as it is installed, or one that says why it is not. Its process starts with the first problem.</summary>
    public static ExactCore Find() => new(new OrToolsWorker(OrToolsInstallation.Find()));

    /// <summary>Ends the solver's process.</summary>
    public void Dispose() => solver.Dispose();

    /// <summary>Looks for a better plan than the incumbent's.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="free">Groups that may change, with their columns.</param>
    /// <param name="incumbent">Per group a column or −1.</param>
    /// <param name="isPlan">Whether the incumbent keeps all limits, and so may serve as a hint.</param>
    /// <param name="regrets">What a better plan may give up; null for any plan.</param>
    /// <param name="seed">Seed of the solver.</param>
    /// <param name="effort">How long it may take.</param>
    /// <param name="stop">Says how much time is left, and ends the call with no answer.</param>
    internal CoreAnswer Plan(
        AllocationProblem problem, FreeGroups free, int[] incumbent, bool isPlan, RegretLimit? regrets, ulong seed, CoreEffort effort,
        StopSignal stop) =>
        Ask(CpModelBuilder.ForPlan(problem, free, incumbent, isPlan, regrets), seed, effort, stop);

    /// <summary>A bound on the value of any plan that is no worse than one that is held; without one on any, or the proof that there is none.</summary>
    /// <param name="problem">A small problem.</param>
    /// <param name="plan">Per group a column or −1, a plan; null for none.</param>
    /// <param name="regrets">What a plan no worse than it may give up; null for any plan.</param>
    /// <param name="seed">Seed of the solver.</param>
    /// <param name="stop">Says how much time is left, and ends the call with no answer.</param>
    internal CoreAnswer Prove(AllocationProblem problem, int[]? plan, RegretLimit? regrets, ulong seed, StopSignal stop) =>
        Ask(CpModelBuilder.ForBound(problem, plan, regrets), seed, CoreEffort.Proof, stop);

    /// <summary>Solves a model that somebody else wrote.</summary>
    internal CpAnswer Solve(CpModel model, CpLimits limits, CancellationToken cancellation) => solver.Solve(model, limits, cancellation);

    private CoreAnswer Ask(CpAllocation model, ulong seed, CoreEffort effort, StopSignal stop)
    {
        TimeSpan share = (stop.Remaining ?? effort.LongestCall / effort.Share) * effort.Share;
        CpAnswer answer = solver.Solve(model.Model, new CpLimits
        {
            WallTime = share < effort.LongestCall ? share : effort.LongestCall,
            DeterministicTime = effort.DeterministicTime,
            Presolve = effort.Presolve,
            Seed = (int)(seed % int.MaxValue),
        }, stop.Cancellation);
        return new CoreAnswer(answer.Status, answer.HasSolution ? model.ChoiceOf(answer.Solution) : null,
            answer.Bound is { } bound ? model.BoundOf(bound) : null, answer.Repeatable, answer.Reason);
    }
}
