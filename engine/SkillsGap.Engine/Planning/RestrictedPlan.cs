namespace SkillsGap.Engine.Planning;

/// <summary>A problem with more rows, its answer, and what the rows cost.</summary>
/// <param name="At">Where it stands among the others.</param>
/// <param name="Problem">The problem with the rows.</param>
/// <param name="Result">Its answer, to be checked like any other.</param>
/// <param name="Bound">No plan that keeps the rows is worth more: the least that is proven of it, or of a problem that allows more.</param>
/// <param name="Loss">Value of the best plan known without the rows, less that of this one. Null without a plan, as the others.</param>
/// <param name="LeastLoss">The best plans without and with the rows differ at least by this.</param>
/// <param name="MostLoss">They differ at most by this.</param>
public sealed record RestrictedPlan(
    double At, AllocationProblem Problem, AllocationResult Result, double Bound, double? Loss, double? LeastLoss, double? MostLoss);
