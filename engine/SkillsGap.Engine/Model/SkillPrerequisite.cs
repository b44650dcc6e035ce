namespace SkillsGap.Engine.Model;

/// <summary>Skill <paramref name="Skill"/> needs skill <paramref name="Needs"/> first; both are skill indices.</summary>
public readonly record struct SkillPrerequisite(int Skill, int Needs);
