using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit;

/// <summary>One adjustment of somebody's figures, whether it holds or not.</summary>
/// <param name="Adjustment">Who set what, when, until when and why.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Computed">The figure it stands in place of; null where there is none, or it does not hold.</param>
public sealed record AdjustmentTrail(AuditAdjustment Adjustment, AdjustmentState State, double? Computed);
