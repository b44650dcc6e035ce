namespace SkillsGap.Wire.Plans;

/// <summary>Another skill, and how much of it is there already.</summary>
/// <param name="Skill">The other skill.</param>
/// <param name="To">How much of it somebody strong in the skill asked about has, 0–1.</param>
/// <param name="From">How much of the skill asked about somebody strong in the other has, 0–1.</param>
/// <param name="Declared">What <paramref name="To"/> was declared to be; overrides all else; or null.</param>
/// <param name="Covered">The part of it that the skill asked about is made of, or null where they are not decomposed.</param>
/// <param name="Roles">How often roles require both, or null where they say nothing.</param>
/// <param name="People">How often people have both, or null where they say nothing.</param>
public sealed record AdjacentSkillDocument(
    string Skill, double To, double From, double? Declared, double? Covered, TogetherDocument? Roles, TogetherDocument? People);
