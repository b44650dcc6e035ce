namespace SkillsGap.Engine.Adjacency;

/// <summary>A skill (its index) and a level of it, 0–1.</summary>
public readonly record struct SkillLevel(int Skill, double Level);
