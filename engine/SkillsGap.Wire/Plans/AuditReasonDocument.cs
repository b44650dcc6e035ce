namespace SkillsGap.Wire.Plans;

/// <summary>One reason to audit somebody.</summary>
/// <param name="Kind"><c>regular</c>, <c>first</c>, <c>project-ended</c>, <c>evidence-expires</c>, <c>requirement-changed</c>, <c>role-changed</c> or
/// <c>obsolescence</c>.</param>
/// <param name="Day">The day from which on it speaks for an audit.</param>
/// <param name="Skill">The skill it is about, or null.</param>
public sealed record AuditReasonDocument(string Kind, DateOnly Day, string? Skill);
