using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>What one method says about each case, before it is looked up.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Means">Per case the expected level or score.</param>
/// <param name="Sds">Per case the predictive standard deviation, the noise of an assessment included; empty where a method knows none.</param>
public sealed record CasePredictions(string Method, ImmutableArray<double> Means, ImmutableArray<double> Sds);
