namespace SkillsGap.Engine.Model;

/// <summary>A part of a skill, shared by name between skills, with its positive weight.</summary>
public readonly record struct SkillComponent(string ComponentId, double Weight);
