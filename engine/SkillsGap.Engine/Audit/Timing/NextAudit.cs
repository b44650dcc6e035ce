using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Timing;

/// <summary>When somebody is to be audited next.</summary>
/// <param name="Last">The last day on which they were assessed or reviewed; null for never.</param>
/// <param name="Due">The day. One before the day of the audit means that it is overdue.</param>
/// <param name="Reasons">What speaks for it by that day, the earliest first; at least one.</param>
/// <param name="Delay">What holds it back until then.</param>
public sealed record NextAudit(DateOnly? Last, DateOnly Due, ImmutableArray<AuditReason> Reasons, AuditDelay Delay);
