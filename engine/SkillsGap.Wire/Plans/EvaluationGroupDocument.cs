namespace SkillsGap.Wire.Plans;

/// <summary>Measures of pairs that are alike in what is known of them.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Cases">Pairs.</param>
/// <param name="Methods">The estimator, then the others; empty where there are too few pairs to say anything.</param>
public sealed record EvaluationGroupDocument(string Name, int Cases, IReadOnlyList<MethodScoreDocument> Methods);
