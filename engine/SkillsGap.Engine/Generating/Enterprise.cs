using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>What is decided about an enterprise before anybody works there.</summary>
/// <param name="Settings">What was asked for.</param>
/// <param name="World">What is true and not seen; its half-lives are of the skills of <paramref name="Catalogue"/>.</param>
/// <param name="Catalogue">The roles that the enterprise has, most common first, and the skills they need.</param>
/// <param name="Heads">People per role; the sizes fall by Zipf's law.</param>
/// <param name="Targets">The roles of which the enterprise wants more people capable: those whose skills' demand grows
/// fastest among those that many come near.</param>
/// <param name="Openings">Roles with vacancies that people may move to.</param>
internal sealed record Enterprise(
    GeneratorSettings Settings, World World, RoleCatalogue Catalogue, ImmutableArray<int> Heads, ImmutableArray<int> Targets,
    ImmutableArray<int> Openings)
{
    /// <summary>The day of the scenario; nothing in the data is known later.</summary>
    public static readonly DateOnly Today = new(2026, 1, 5);

    /// <summary>Targets and openings: what projects are for.</summary>
    public ImmutableArray<int> Wanted => [.. Targets, .. Openings];

    public Taxonomy Taxonomy => Catalogue.Taxonomy;

    public Draws Draws(Purpose purpose, int index = 0) => new(Settings.Seed, purpose, index);
}
