using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Scoring;

/// <summary>One pillar of somebody's score, 0–100 all through; null where there is nothing to say.</summary>
/// <param name="Pillar">The pillar.</param>
/// <param name="Share">What it counts in the whole, 0–1: its weight among the pillars with a value; 0 without one.</param>
/// <param name="Value">What counts: the adjustment where one holds, else skills and outcomes together.</param>
/// <param name="Low">Lower end of the interval, from the uncertainty of the levels alone.</param>
/// <param name="High">Upper end.</param>
/// <param name="Skills">The part of skills; null where the role requires none of the pillar.</param>
/// <param name="Outcomes">The part of outcomes; null where none counts.</param>
/// <param name="Computed">The value before a human's adjustment; the same where none holds.</param>
/// <param name="Adjustment">The adjustment in force, or null.</param>
public sealed record PillarScore(
    Pillar Pillar, double Share, double? Value, double? Low, double? High, double? Skills, double? Outcomes, double? Computed,
    AuditAdjustment? Adjustment);
