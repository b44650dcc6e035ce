namespace SkillsGap.Wire.Plans;

/// <summary>What a pillar counts in a score; only proportions matter.</summary>
/// <param name="Pillar">The pillar.</param>
/// <param name="Weight">Its weight.</param>
public sealed record AuditWeightDocument(string Pillar, double Weight);
