namespace SkillsGap.Engine.Planning.Core;

/// <summary>Solves integer models. All that the planner knows of OR-Tools.</summary>
internal interface ICpSolver : IDisposable
{
    /// <summary>Why there will be no answers, and on a second line the cure; null while answers can be expected.</summary>
    string? Problem { get; }

    /// <summary>Solves a model. Whatever happens to the solver, there is an answer within the wall limit and a second; a solution in it
    /// keeps every constraint of the model. Called by one thread at a time.</summary>
    /// <param name="model">What to solve.</param>
    /// <param name="limits">How long and how closely.</param>
    /// <param name="cancellation">Ends the work at once, with no answer; does not throw.</param>
    /// <exception cref="ObjectDisposedException">The solver was disposed.</exception>
    CpAnswer Solve(CpModel model, CpLimits limits, CancellationToken cancellation);
}
