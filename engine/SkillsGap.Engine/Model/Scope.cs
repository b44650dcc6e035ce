using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>Whose learning a scenario plans: a rule, so that it holds for any draw of the evidence.</summary>
public abstract record Scope
{
    private Scope()
    {
    }

    /// <summary>Everybody.</summary>
    public sealed record All : Scope;

    /// <summary>These people (indices).</summary>
    public sealed record OfPeople(ImmutableArray<int> People) : Scope;

    /// <summary>The people of these units (indices) and of the units below them.</summary>
    public sealed record OfUnits(ImmutableArray<int> Units) : Scope;

    /// <summary>
    /// People whose mean self-report over the skills of <paramref name="CompetencyId"/>, each skill's latest on or before the scenario's day, is
    /// below <paramref name="Level"/> (0–1). Somebody who reported nothing is not in scope.
    /// </summary>
    public sealed record SelfReportBelow(string CompetencyId, double Level) : Scope;
}
