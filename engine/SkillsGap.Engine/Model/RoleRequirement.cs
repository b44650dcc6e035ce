namespace SkillsGap.Engine.Model;

/// <summary>A role's required level (0–1) of a skill index, and how much it weighs in the fit (positive).</summary>
public readonly record struct RoleRequirement(int Skill, double Level, double Weight);
