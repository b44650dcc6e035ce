namespace SkillsGap.Engine.Model;

/// <summary>The module brings skill index <paramref name="Skill"/> from one level to a higher one (0–1).</summary>
public readonly record struct ModuleOutcome(int Skill, double LevelFrom, double LevelTo);
