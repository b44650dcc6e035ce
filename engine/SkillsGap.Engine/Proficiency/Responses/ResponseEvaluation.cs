using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>How well answers are predicted before they are seen.</summary>
/// <param name="Responses">Answers in all.</param>
/// <param name="HeldOut">Those that were predicted.</param>
/// <param name="People">People with answers.</param>
/// <param name="Skills">Skills with answers.</param>
/// <param name="Items">Items with answers.</param>
/// <param name="Predictors">The filter first, then the baselines; empty where nothing was held out.</param>
public sealed record ResponseEvaluation(
    long Responses, int HeldOut, int People, int Skills, int Items, ImmutableArray<PredictorScore> Predictors);
