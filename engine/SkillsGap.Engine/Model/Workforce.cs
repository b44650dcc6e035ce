using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>
/// Everything known about an enterprise, checked whole. Things refer to each other by index into these arrays; order carries no meaning.
/// Protected attributes are deliberately not part of it.
/// </summary>
public sealed record Workforce(
    Taxonomy Taxonomy,
    ImmutableArray<Role> Roles,
    ImmutableArray<Unit> Units,
    ImmutableArray<Person> People,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<LearningModule> Modules,
    ImmutableArray<Cohort> Cohorts,
    ImmutableArray<Project> Projects)
{
    /// <summary>Answers to items of tests; empty by default. The estimator takes them as evidence, see <c>ResponseEvidence</c>.</summary>
    public ImmutableArray<ItemResponse> Responses { get; init; } = [];

    /// <summary>Work that projects have for people of each role; empty by default. No plan is made from it, a composition of the team is.</summary>
    public ImmutableArray<ProjectDemand> Demand { get; init; } = [];

    /// <summary>A unit (an index) and all above it, upwards.</summary>
    public IEnumerable<int> UnitsFrom(int unit)
    {
        for (int? u = unit; u is { } at; u = Units[at].Parent) yield return at;
    }
}
