namespace SkillsGap.Engine.Audit.Timing;

/// <summary>One reason to audit somebody.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Day">The day from which on it speaks for an audit.</param>
/// <param name="Skill">Index of the skill it is about, or null.</param>
public readonly record struct AuditReason(AuditReasonKind Kind, DateOnly Day, int? Skill = null);
