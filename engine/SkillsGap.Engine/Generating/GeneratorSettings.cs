using System.Collections.Immutable;

namespace SkillsGap.Engine.Generating;

/// <summary>What enterprise to generate. Equal settings give equal bytes, whatever the number of threads.</summary>
public sealed record GeneratorSettings
{
    /// <summary>Fewest people that make an enterprise with units, mentors and targets.</summary>
    public const int FewestPeople = 20;

    /// <summary>Most people.</summary>
    public const int MostPeople = 1_000_000;

    /// <summary>Number of people, <see cref="FewestPeople"/> to <see cref="MostPeople"/>.</summary>
    public required int People { get; init; }

    /// <summary>Seed of the enterprise: its people, units, evidence, catalogue and scenario; default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Seed of the world: how evidence measures, who gives it, how fast skills fade (see <see cref="World"/>); default 1.</summary>
    public int WorldSeed { get; init; } = 1;

    /// <summary>Skills and roles to choose from; default <see cref="RoleCatalogue.Builtin"/>.</summary>
    public RoleCatalogue Catalogue { get; init; } = RoleCatalogue.Builtin;

    /// <summary>
    /// Ids of the roles of which the enterprise wants more people capable, most wanted first: roles of the catalogue with requirements.
    /// Default none: then they are drawn.
    /// </summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Whether the use of tools is drawn too, with its champions; default false. Nothing else depends on it.</summary>
    public bool Usage { get; init; }

    /// <summary>Most threads to use, at least 1, or null for all cores. Never changes the result.</summary>
    public int? Threads { get; init; }
}
