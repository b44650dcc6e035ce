namespace SkillsGap.Wire.Plans;

/// <summary>How an audit weighs, and how often people are audited.</summary>
/// <param name="Weights">What each pillar counts.</param>
/// <param name="OutcomeShare">Share of outcomes in a pillar that has any, 0–1.</param>
/// <param name="OutcomeMonths">Months back for which outcomes count.</param>
/// <param name="EveryMonths">Months from one audit of somebody to the next.</param>
/// <param name="RestWeeks">Fewest weeks between.</param>
/// <param name="MostPerYear">Most audits of somebody in twelve months.</param>
public sealed record AuditSettingsDocument(
    IReadOnlyList<AuditWeightDocument> Weights, double OutcomeShare, int OutcomeMonths, int EveryMonths, int RestWeeks, int MostPerYear);
