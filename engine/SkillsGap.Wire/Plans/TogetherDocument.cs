namespace SkillsGap.Wire.Plans;

/// <summary>How often profiles (roles, or people) have two skills together.</summary>
/// <param name="Skill">The first skill.</param>
/// <param name="With">Profiles that have it.</param>
/// <param name="Both">Of those, profiles that have the second too.</param>
public sealed record TogetherDocument(string Skill, int With, int Both);
