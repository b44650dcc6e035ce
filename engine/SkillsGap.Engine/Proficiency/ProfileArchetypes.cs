using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Kinds of profile that people come in. The prior of a person is then a mixture: each archetype adds its own to the prior mean of each skill
/// (that of the role, bonus included), and around that people spread by the model's standard deviations and correlations.
/// </summary>
/// <param name="Weights">Share of people per archetype; positive, sum 1.</param>
/// <param name="Centres">Archetypes × skills, row by row: what each adds to the prior mean; 0 everywhere is an ordinary member of the role.</param>
/// <param name="RoleWeights">Per role id the share of each archetype among its holders; a role that is missing has
/// <paramref name="Weights"/>.</param>
public sealed record ProfileArchetypes(
    ImmutableArray<double> Weights, ImmutableArray<double> Centres, ImmutableDictionary<string, ImmutableArray<double>> RoleWeights);
