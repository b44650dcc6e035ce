namespace SkillsGap.Wire.Plans;

/// <summary>How well answers to items of tests are predicted before they are seen.</summary>
/// <param name="Responses">Answers in all.</param>
/// <param name="HeldOut">Those that were predicted.</param>
/// <param name="People">People with answers.</param>
/// <param name="Skills">Skills with answers.</param>
/// <param name="Items">Items with answers.</param>
/// <param name="Predictors">The ways of predicting them, the engine's first.</param>
public sealed record ResponseEvaluationDocument(
    long Responses, int HeldOut, int People, int Skills, int Items, IReadOnlyList<PredictorDocument> Predictors);
