namespace SkillsGap.Wire.Plans;

/// <summary>One pillar of a score, 0–100; null where there is nothing to say.</summary>
/// <param name="Pillar">Its name.</param>
/// <param name="Share">What it counts in the whole, 0–1; 0 without a value.</param>
/// <param name="Value">What counts.</param>
/// <param name="Low">Lower end of the interval; null for groups.</param>
/// <param name="High">Upper end.</param>
/// <param name="Skills">The part of skills.</param>
/// <param name="Outcomes">The part of outcomes.</param>
/// <param name="Computed">The value before a human's adjustment; the same where none holds.</param>
public sealed record AuditPillarDocument(
    string Pillar, double Share, double? Value, double? Low, double? High, double? Skills, double? Outcomes, double? Computed);
