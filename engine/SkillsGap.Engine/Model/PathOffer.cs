namespace SkillsGap.Engine.Model;

/// <summary>Paths towards the requirements of a role (an index) that the people of a unit (an index), and of those below it, are offered beside those
/// towards targets.</summary>
public readonly record struct PathOffer(int Unit, int Role);
