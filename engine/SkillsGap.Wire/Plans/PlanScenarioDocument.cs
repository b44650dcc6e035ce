namespace SkillsGap.Wire.Plans;

/// <summary>The scenario in figures.</summary>
/// <param name="AsOf">The day of the plan.</param>
/// <param name="Deadline">The day by which learning is finished.</param>
/// <param name="Currency">ISO 4217 code of all money.</param>
/// <param name="Budget">Cash for everything; null for no limit.</param>
public sealed record PlanScenarioDocument(DateOnly AsOf, DateOnly Deadline, string Currency, double? Budget);
