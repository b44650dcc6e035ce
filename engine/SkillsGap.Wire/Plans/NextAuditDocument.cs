namespace SkillsGap.Wire.Plans;

/// <summary>When somebody is audited next.</summary>
/// <param name="Last">The last day on which they were assessed or reviewed; null for never.</param>
/// <param name="Due">The day.</param>
/// <param name="IsOverdue">Whether it is over.</param>
/// <param name="Delay"><c>rest</c> or <c>most-per-year</c> where that keeps it from coming earlier; else null.</param>
/// <param name="Reasons">What speaks for it by that day, the earliest first.</param>
public sealed record NextAuditDocument(DateOnly? Last, DateOnly Due, bool IsOverdue, string? Delay, IReadOnlyList<AuditReasonDocument> Reasons);
