namespace SkillsGap.Wire.Plans;

/// <summary>A plan beside the one that there would be without corrections.</summary>
/// <param name="Value">Value of the plan; null where there is none.</param>
/// <param name="ValueWithout">Value of the plan without corrections; null where there is none.</param>
/// <param name="Gap">The larger of their relative gaps: smaller differences of value say nothing; null where one has none.</param>
/// <param name="Changed">Everybody whose decision is another one, by id.</param>
public sealed record CorrectedPlanDocument(double? Value, double? ValueWithout, double? Gap, IReadOnlyList<ChangedDecisionDocument> Changed);
