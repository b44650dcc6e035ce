namespace SkillsGap.Wire.Plans;

/// <summary>What carries over from a skill to others.</summary>
/// <param name="Skill">The skill asked about.</param>
/// <param name="Skills">Other skills, the most carried over first.</param>
public sealed record AdjacentDocument(string Skill, IReadOnlyList<AdjacentSkillDocument> Skills);
