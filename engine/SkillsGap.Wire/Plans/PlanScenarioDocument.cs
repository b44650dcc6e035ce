namespace SkillsGap.Wire.Plans;

/// <summary>The scenario in figures, as it was planned.</summary>
/// <param name="AsOf">The day of the plan.</param>
/// <param name="Deadline">The day by which learning is finished.</param>
/// <param name="Currency">ISO 4217 code of all money.</param>
/// <param name="Budget">Cash for everything; null for no limit.</param>
/// <param name="Targets">What was asked of each target, in the scenario's order; null where a plan does not say: the scenario's.</param>
/// <param name="Confidence">Probability with which each target had to be reached; null where none was asked for.</param>
/// <param name="Parity">What groups had to get alike; null for nothing.</param>
public sealed record PlanScenarioDocument(
    DateOnly AsOf, DateOnly Deadline, string Currency, double? Budget, IReadOnlyList<PlanTargetDocument>? Targets = null, double? Confidence = null,
    PlanParityDocument? Parity = null);
