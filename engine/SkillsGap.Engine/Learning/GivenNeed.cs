namespace SkillsGap.Engine.Learning;

/// <summary>A level (0–1) of a skill that is asked for, and the modules that give it.</summary>
internal readonly record struct GivenNeed(int Skill, double Level, ModuleSet Givers);
