namespace SkillsGap.Engine.Planning;

/// <summary>One problem of a frontier and its answer, which can be checked like any other: its prices prove its bound for its own limits.</summary>
/// <param name="At">Where the point stands: the limit, or whatever else the sweep is over.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Result">Its answer.</param>
public sealed record FrontierPoint(double At, AllocationProblem Problem, AllocationResult Result);
