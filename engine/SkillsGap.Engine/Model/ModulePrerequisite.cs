namespace SkillsGap.Engine.Model;

/// <summary>The module needs skill index <paramref name="Skill"/> at this level (0–1).</summary>
public readonly record struct ModulePrerequisite(int Skill, double Level);
