namespace SkillsGap.Engine.Proficiency;

/// <summary>A piece of evidence (its index in the workforce) that was not used, and why.</summary>
public readonly record struct LeftOutEvidence(int Evidence, LeftOutReason Reason);
