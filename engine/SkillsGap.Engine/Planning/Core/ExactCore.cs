namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// The exact core: OR-Tools' CP-SAT on whole small problems, for a better plan and a bound that prices cannot prove. Share one between runs;
/// it is used by one run at a time. Whatever happens to it, the plan that there is stays.
/// </summary>
public sealed class ExactCore : IDisposable
{
    /// <summary>Most options, of all groups together, of a problem that is solved whole.</summary>
    public const int MostOptions = 5000;

    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    // Counted by the solver, so that a call stops at the same place every time; the clock is for the day it hangs.
    private const double DeterministicTime = 4;

    private readonly ICpSolver solver;

    internal ExactCore(ICpSolver solver) => this.solver = solver;

    /// <summary>Why there is no exact core, and on a second line the cure; null while there is one.</summary>
    public string? Problem => solver.Problem;

    /// <summary>The core as it is installed, or one that says why it is not. Its process starts with the first problem.</summary>
    public static ExactCore Find() => new(new OrToolsWorker(OrToolsInstallation.Find()));

    /// <summary>Ends the solver's process.</summary>
    public void Dispose() => solver.Dispose();

    /// <summary>Looks for a better plan than the incumbent's.</summary>
    /// <param name="problem">A small problem.</param>
    /// <param name="incumbent">Per group a column or −1.</param>
    /// <param name="isPlan">Whether the incumbent keeps all limits, and so may serve as a hint.</param>
    /// <param name="seed">Seed of the solver.</param>
    /// <param name="remaining">Time that is left, or null for as much as it takes.</param>
    /// <param name="cancellation">Ends the call with no answer.</param>
    internal (int[]? Choice, bool Repeatable) Plan(
        AllocationProblem problem, ReadOnlySpan<int> incumbent, bool isPlan, ulong seed, TimeSpan? remaining, CancellationToken cancellation)
    {
        var model = CpModelBuilder.ForPlan(problem, [.. Enumerable.Range(0, problem.GroupCount)], incumbent, isPlan);
        var answer = solver.Solve(model.Model, Limits(seed, remaining), cancellation);
        return (answer.HasSolution ? model.ChoiceOf(answer.Solution) : null, answer.Repeatable);
    }

    /// <summary>A bound on the value of any plan, or the proof that there is none.</summary>
    /// <param name="problem">A small problem.</param>
    /// <param name="seed">Seed of the solver.</param>
    /// <param name="remaining">Time that is left, or null for as much as it takes.</param>
    /// <param name="cancellation">Ends the call with no answer.</param>
    internal (double? Bound, bool Infeasible, bool Repeatable) Prove(
        AllocationProblem problem, ulong seed, TimeSpan? remaining, CancellationToken cancellation)
    {
        var model = CpModelBuilder.ForBound(problem);
        var answer = solver.Solve(model.Model, Limits(seed, remaining), cancellation);
        return (answer.Bound is { } bound ? model.BoundOf(bound) : null, answer.Status == CpStatus.Infeasible, answer.Repeatable);
    }

    /// <summary>Solves a model that somebody else wrote.</summary>
    internal CpAnswer Solve(CpModel model, CpLimits limits, CancellationToken cancellation) => solver.Solve(model, limits, cancellation);

    private static CpLimits Limits(ulong seed, TimeSpan? remaining) => new()
    {
        WallTime = remaining < LongestCall ? remaining.Value : LongestCall,
        DeterministicTime = DeterministicTime,
        Seed = (int)(seed % int.MaxValue),
    };
}
