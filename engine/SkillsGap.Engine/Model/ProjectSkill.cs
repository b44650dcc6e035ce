namespace SkillsGap.Engine.Model;

/// <summary>The level (0–1) a project asks of a skill index.</summary>
public readonly record struct ProjectSkill(int Skill, double Level);
