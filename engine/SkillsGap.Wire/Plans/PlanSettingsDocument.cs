namespace SkillsGap.Wire.Plans;

/// <summary>What the planner was told.</summary>
/// <param name="Seed">Seed of the search.</param>
/// <param name="GapTarget">Relative gap at which it may stop.</param>
/// <param name="TimeLimitSeconds">Wall-clock limit; null for none.</param>
public sealed record PlanSettingsDocument(ulong Seed, double GapTarget, double? TimeLimitSeconds);
