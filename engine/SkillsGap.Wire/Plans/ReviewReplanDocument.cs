namespace SkillsGap.Wire.Plans;

/// <summary>What was planned again, in figures.</summary>
/// <param name="Status"><c>optimal</c>, <c>feasible</c>, <c>infeasible</c>, <c>unknown</c>, or <c>none</c> where nothing could be asked of the planner.</param>
/// <param name="Value">Value of the plan, less what changes cost; null without one.</param>
/// <param name="Gap">Relative distance to the bound; null without a plan.</param>
/// <param name="Budget">Cash that was left for it; null for no limit.</param>
/// <param name="Cash">Cash it takes.</param>
/// <param name="Moved">Decisions changed at a price.</param>
/// <param name="Penalty">Value lost with each of them.</param>
/// <param name="Conflict">Rows that cannot be kept together; empty where there is a plan.</param>
/// <param name="Error">What is wrong with the scenario of the day of the review, with a cure; null where it could be planned.</param>
public sealed record ReviewReplanDocument(
    string Status, double? Value, double? Gap, double? Budget, double Cash, int Moved, double Penalty, IReadOnlyList<string> Conflict, string? Error = null);
