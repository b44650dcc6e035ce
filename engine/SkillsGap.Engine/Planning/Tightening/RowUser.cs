namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>A column that uses a row.</summary>
internal readonly record struct RowUser(int Column, int Group, double Amount);
