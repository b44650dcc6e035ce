namespace SkillsGap.Engine.Proficiency;

/// <summary>A level that a human set, and what the evidence says.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Evidence">Index of the override.</param>
/// <param name="Mean">What the mean would be without it.</param>
/// <param name="Sd">What the standard deviation would be without it.</param>
public sealed record CorrectedLevel(int Person, int Skill, int Evidence, double Mean, double Sd);
