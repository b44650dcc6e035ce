namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>One level that is estimated first and looked up then.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Day">The day to estimate for: no evidence after it is looked at.</param>
/// <param name="Truth">The true level, or the score of an assessment.</param>
/// <param name="Assessment">Index of the assessment; null where <paramref name="Truth"/> is the level itself and carries no noise.</param>
/// <param name="Required">The level that the person's role requires; null where it requires none.</param>
/// <param name="Evidence">Pieces of evidence about the pair that count on the day, but for the assessment.</param>
/// <param name="Newest">Months since the newest of them; null without evidence.</param>
public readonly record struct EvaluationCase(
    int Person, int Skill, DateOnly Day, double Truth, int? Assessment, double? Required, int Evidence, double? Newest);
