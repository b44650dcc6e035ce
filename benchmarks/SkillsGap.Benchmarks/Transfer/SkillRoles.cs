using System.Collections.Immutable;
using CsvHelper;
using SkillsGap.Engine.Model;

namespace SkillsGap.Benchmarks.Transfer;

/// <summary>The skills and occupations of a published taxonomy, no more than transfer needs.</summary>
/// <param name="Taxonomy">The skills.</param>
/// <param name="Roles">The occupations.</param>
internal sealed record SkillRoles(Taxonomy Taxonomy, ImmutableArray<Role> Roles)
{
    /// <summary>ESCO: all skills, and per occupation its essential and optional ones alike.</summary>
    public static SkillRoles ReadEsco(string folder)
    {
        var labels = Rows(Path.Combine(folder, "skills_en.csv"), ',').Skip(1).Select(row => (Id: row[1], Name: row[4])).DistinctBy(s => s.Id).ToList();
        var relations = Rows(Path.Combine(folder, "occupationSkillRelations.csv"), ',').Skip(1).Select(row => (row[0], row[3], 1.0));
        return Of(labels, relations);
    }

    /// <summary>O*NET: skills and knowledge at their level of 7; what is not relevant or not recommended is not there.</summary>
    public static SkillRoles ReadOnet(string folder)
    {
        string[] files = ["Skills.txt", "Knowledge.txt"];
        string[][] rows =
        [
            .. files.SelectMany(file => Rows(Path.Combine(folder, file), '\t').Skip(1)).Where(row => row[4] == "LV"),
        ];
        return Of(
            [.. rows.Select(row => (row[2], row[3])).Distinct()],
            rows.Where(row => row[11] != "Y" && row[12] != "Y").Select(row => (row[0], row[2], double.Parse(row[6]) / 7)));
    }

    private static SkillRoles Of(List<(string Id, string Name)> skills, IEnumerable<(string Role, string Skill, double Level)> relations)
    {
        var index = skills.Select((skill, s) => (skill.Id, s)).ToDictionary(x => x.Id, x => x.s);
        var roles = relations.Where(r => index.ContainsKey(r.Skill)).GroupBy(r => r.Role).Select(role => new Role(
            role.Key, role.Key, "", 0, null, null, null,
            [.. role.DistinctBy(r => r.Skill).Select(r => new RoleRequirement(index[r.Skill], r.Level, 1))], []));
        return new(
            new(
                [.. skills.Select(s => new Skill(s.Id, s.Name, "", Pillar.Technical, 11, 50, 0))], [],
                [.. skills.Select(_ => ImmutableArray<SkillComponent>.Empty)], []),
            [.. roles]);
    }

    private static IEnumerable<string[]> Rows(string file, char separator)
    {
        using var reader = CsvReader.FromFile(file, new() { Separator = separator, HasHeader = false, PoolStrings = true });
        while (reader.Read()) yield return reader.Current.ToArray();
    }
}
