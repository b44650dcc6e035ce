using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>What people of a workforce can be grouped by.</summary>
internal static class GroupDimensions
{
    /// <summary>Tier, role, levels of the tree of units from the top, protected attributes by name, unit: what matters most first, the finest last.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="attributes">Person by id, attribute, value.</param>
    public static IReadOnlyList<GroupDimension> Of(WorkforceAnalysis analysis, IEnumerable<(string Person, string Attribute, string Value)> attributes)
    {
        var workforce = analysis.Workforce;
        var people = workforce.People;
        var index = people.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        int[][] above = [.. workforce.Units.Select((_, unit) => workforce.UnitsFrom(unit).Reverse().ToArray())];
        var depth = people.Max(person => above[person.Unit].Length);
        return
        [
            new("tier", [.. people.Select((_, p) => analysis.TierOf(p, analysis.FirstTarget).ToString().ToLowerInvariant())], true),
            new("role", [.. people.Select(person => workforce.Roles[person.Role].Id)], false),
            // The top is everybody; the last level is nearly what the units themselves are.
            .. Enumerable.Range(1, Math.Max(0, depth - 2)).Select(level => new GroupDimension($"unit-level-{level}", Labels(level), false)),
            .. attributes.GroupBy(one => one.Attribute).OrderBy(of => of.Key, StringComparer.Ordinal)
                .Select(of => new GroupDimension(of.Key, Values(of), true)),
            new("unit", [.. people.Select(person => workforce.Units[person.Unit].Id)], false),
        ];

        string?[] Labels(int level) =>
            [.. people.Select(person => above[person.Unit].ElementAtOrDefault(level, -1) is >= 0 and var unit ? workforce.Units[unit].Id : null)];

        string?[] Values(IEnumerable<(string Person, string Attribute, string Value)> of)
        {
            var values = new string?[people.Length];
            foreach (var (person, _, value) in of) values[index[person]] = value;
            return values;
        }
    }

    private static int ElementAtOrDefault(this int[] path, int at, int otherwise) => at < path.Length ? path[at] : otherwise;
}
