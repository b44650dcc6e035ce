namespace SkillsGap.Engine.Model;

/// <summary>What came of somebody's work, or a unit's: one measured figure. It enters the audit and nothing else: no estimate, no plan.</summary>
/// <param name="Person">Index of the person, or null where it is a unit's.</param>
/// <param name="Unit">Index of the unit, or null where it is a person's.</param>
/// <param name="Metric">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Benchmark">The figure that counts as fully reached, positive; or null: then it is shown and enters no score.</param>
/// <param name="Date">The day.</param>
/// <param name="Better">Which way the metric is better.</param>
/// <param name="Pillar">The pillar that it enters, or null for none.</param>
/// <param name="Source">The system or person it came from, or empty.</param>
public sealed record Outcome(
    int? Person, int? Unit, string Metric, double Value, double? Benchmark, DateOnly Date, BetterWhen Better, Pillar? Pillar, string Source);
