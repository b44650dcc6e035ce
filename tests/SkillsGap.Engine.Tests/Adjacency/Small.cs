using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Adjacency;

/// <summary>Small taxonomies and roles for the tests of adjacency.</summary>
internal static class Small
{
    internal static Taxonomy Skills(int count) => Decomposed([.. Enumerable.Repeat(Array.Empty<(string, double)>(), count)]);

    internal static Taxonomy Decomposed(params (string Component, double Weight)[][] components) =>
        new(
            [.. components.Select((_, s) => new Skill($"s{s}", "same name", "c", Pillar.Technical, 11, 50, 0))], [],
            [.. components.Select(all => all.Select(c => new SkillComponent(c.Component, c.Weight)).ToImmutableArray())], []);

    internal static Role Role(params (int Skill, double Level, double Weight)[] requirements) =>
        new("r", "Role", "", 1000, null, null, null, [.. requirements.Select(r => new RoleRequirement(r.Skill, r.Level, r.Weight))], []);

    internal static TransferMatrix Transfer(Taxonomy taxonomy, IReadOnlyList<Role> roles, SkillProfiles? people = null, int most = 100) =>
        TransferMatrix.Build(taxonomy, roles, people, most, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Profiles that have the skills they name.</summary>
    internal static SkillProfiles Profiles(int skills, params int[][] profiles) =>
        SkillProfiles.Of(skills, profiles.Select(profile => profile.Select(s => new SkillLevel(s, 1))));

    /// <summary>Profiles of two kinds: mostly the first half of the skills, or mostly the second.</summary>
    internal static SkillProfiles TwoKinds(Random random, int profiles, int skills) =>
        Profiles(skills, [.. Enumerable.Range(0, profiles).Select(p => Enumerable.Range(0, skills)
            .Where(s => random.NextDouble() < (p % 2 == 0 == s < skills / 2 ? 0.7 : 0.1)).ToArray())]);

    internal static PersonSkillTable Table(params double[][] rows)
    {
        var table = new PersonSkillTable(rows.Length, rows[0].Length);
        for (var p = 0; p < rows.Length; p++)
            rows[p].CopyTo(table.Row(p));
        return table;
    }

    internal static PersonSkillTable RandomTable(Random random, int people, int skills) =>
        Table([.. Enumerable.Range(0, people).Select(_ => RandomLevels(random, skills))]);

    internal static Role RandomRole(Random random, int skills) =>
        Role(
        [
            .. Enumerable.Range(0, skills).Where(_ => random.Next(3) == 0)
                .Select(s => (s, random.Next(11) / 10.0, 0.1 + random.NextDouble())),
        ]);

    /// <summary>Raw levels: some below 0, some above 1.</summary>
    private static double[] RandomLevels(Random random, int skills) =>
        [.. Enumerable.Range(0, skills).Select(_ => (1.6 * random.NextDouble()) - 0.3)];
}
