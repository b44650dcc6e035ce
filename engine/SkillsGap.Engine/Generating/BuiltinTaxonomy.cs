using System.Collections.Immutable;
using System.Globalization;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>Reads the hand-made skills and roles that are part of the program; their format stands at the top of each file.</summary>
internal static class BuiltinTaxonomy
{
    private const double CoreWeight = 1.5;
    private static readonly double[] Levels = [0.30, 0.45, 0.60, 0.75];

    public static RoleCatalogue Read()
    {
        (string Heading, string[] Cells)[] lines = [.. Lines("skills.txt")];
        Dictionary<string, int> places = lines.Select((line, i) => (Id: line.Cells[0], i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var taxonomy = new Taxonomy(
            [.. lines.Select(line => SkillOf(line.Heading.Split(' '), line.Cells))],
            [.. lines.SelectMany((line, skill) => Words(line.Cells[5]).Select(needs => new SkillPrerequisite(skill, places[needs])))],
            [.. lines.Select(line => Words(line.Cells[6]).Select(part => new SkillComponent(part[..^2], part[^1] - '0')).ToImmutableArray())],
            []);
        (string Heading, string[] Cells)[] roles = [.. Lines("roles.txt")];
        return new(
            taxonomy,
            [.. roles.Select(role => new Role(
                role.Cells[0], role.Cells[1], role.Heading, Number(role.Cells[2]), null, null, null,
                [.. Words(role.Cells[4]).Select(need => RequirementOf(need, places))], []))],
            [.. roles.Select(role => Number(role.Cells[3]))]);
    }

    private static Skill SkillOf(string[] heading, string[] cells) =>
        Vocabulary.Pillars.TryParse(heading[1], out Pillar pillar)
            ? new(cells[0], cells[1], heading[0], pillar, Number(cells[2]), Number(cells[3]), Number(cells[4]))
            : throw new InvalidDataException($"skills.txt: {heading[1]} is no pillar\nWrite technical, lifecycle, governance or career.");

    private static RoleRequirement RequirementOf(string need, Dictionary<string, int> places)
    {
        bool core = need.EndsWith('!');
        string[] parts = need.TrimEnd('!').Split(':');
        return new(places[parts[0]], Levels[parts[1][0] - '1'], core ? CoreWeight : 1);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<(string Heading, string[] Cells)> Lines(string file)
    {
        using Stream stream = typeof(BuiltinTaxonomy).Assembly.GetManifestResourceStream($"SkillsGap.Engine.Generating.Builtin.{file}")!;
        using var reader = new StreamReader(stream);
        string heading = "";
        while (reader.ReadLine() is string line)
        {
            if (line.StartsWith("==", StringComparison.Ordinal))
                heading = line[2..].Trim();
            else if (line.Length > 0 && line[0] != '#')
                yield return (heading, line.Split('|', StringSplitOptions.TrimEntries));
        }
    }
}
