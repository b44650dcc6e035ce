namespace SkillsGap.Engine.Matching;

/// <summary>Reads the levels of a person, a skill each.</summary>
/// <param name="person">The person.</param>
/// <param name="levels">Receives them.</param>
public delegate void LevelReader(int person, Span<double> levels);
