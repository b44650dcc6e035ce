namespace SkillsGap.Wire.Plans;

/// <summary>A figure that a human set, whether it holds or not.</summary>
/// <param name="Pillar">The pillar it sets, or null.</param>
/// <param name="Metric">The metric it sets, or null.</param>
/// <param name="Value">The figure.</param>
/// <param name="Computed">The figure it stands in place of; null where there is none, or it does not hold.</param>
/// <param name="State"><c>in-force</c>, <c>replaced</c>, <c>expired</c>, <c>not-yet</c> or <c>without-figure</c>.</param>
/// <param name="Date">The first day it holds.</param>
/// <param name="Expires">The last, or null.</param>
/// <param name="Source">Who decided it.</param>
/// <param name="Reason">Why.</param>
public sealed record AuditAdjustmentDocument(
    string? Pillar, string? Metric, double Value, double? Computed, string State, DateOnly Date, DateOnly? Expires, string Source, string Reason);
