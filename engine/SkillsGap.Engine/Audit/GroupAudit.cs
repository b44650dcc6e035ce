using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit;

/// <summary>The audit of a group of people: without figures where they could tell of single people.</summary>
/// <param name="Kind">What they have in common.</param>
/// <param name="Name">Id of the role or unit; empty for everybody.</param>
/// <param name="People">How many they are.</param>
/// <param name="IsHidden">Whether its figures are suppressed.</param>
/// <param name="Score">
/// Its pillars are the means of the people's, over those who have the pillar, with the unit's own outcomes beside them; without an interval. Null
/// where hidden.
/// </param>
/// <param name="Withheld">Pillars that people of it have and that may not be told; they are left out of the score.</param>
/// <param name="Change">Mean change of the people's scores since the earlier day, over those known then; null where hidden, or they are too few.</param>
/// <param name="Outcomes">The unit's own outcomes; none for other groups, and where hidden.</param>
public sealed record GroupAudit(
    GroupKind Kind, string Name, int People, bool IsHidden, AuditScore? Score, ImmutableArray<Pillar> Withheld, double? Change,
    ImmutableArray<OutcomeValue> Outcomes)
{
    /// <summary>The unit's own outcomes on the earlier day.</summary>
    public ImmutableArray<OutcomeValue> OutcomesBefore { get; init; } = [];

    /// <summary>Mean change of the people's scores that the plan is expected to bring; null where hidden, or no plan was given.</summary>
    public double? Gain { get; init; }
}
