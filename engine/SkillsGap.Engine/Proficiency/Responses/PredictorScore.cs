using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>How well one way of predicting answers did.</summary>
/// <param name="Name">What predicts, in words.</param>
/// <param name="Score">Its scores.</param>
public sealed record PredictorScore(string Name, ProbabilityScore Score);
