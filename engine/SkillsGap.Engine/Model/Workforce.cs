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

    /// <summary>Tools whose use is recorded; empty by default. Read by the analysis of adoption alone.</summary>
    public ImmutableArray<Tool> Tools { get; init; } = [];

    /// <summary>The use of tools; empty by default. Read by the analysis of adoption alone: no estimate and no plan depends on it.</summary>
    public ImmutableArray<ToolUsage> ToolUsage { get; init; } = [];

    /// <summary>What came of people's and units' work; empty by default. For the audit alone.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>Figures of the audit that humans set; empty by default.</summary>
    public ImmutableArray<AuditAdjustment> Adjustments { get; init; } = [];

    /// <summary>Work that projects have for people of each role; empty by default. No plan is made from it, a composition of the team is.</summary>
    public ImmutableArray<ProjectDemand> Demand { get; init; } = [];

    /// <summary>A unit (an index) and all above it, upwards.</summary>
    public IEnumerable<int> UnitsFrom(int unit)
    {
        for (int? u = unit; u is { } at; u = Units[at].Parent) yield return at;
    }
}
