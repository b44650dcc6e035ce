using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Benchmarks.Adoption;

/// <summary>The use of tools with its records given to other people: by chance, so that nobody is anything but lucky.</summary>
internal static class ShuffledUsage
{
    /// <summary>The people of the records of a week exchanged; those of all records of a tool exchanged; each record given to anybody at all.</summary>
    public static IReadOnlyList<Func<Workforce, ulong, ImmutableArray<ToolUsage>>> Ways { get; } =
    [
        (workforce, seed) => Exchanged(workforce, seed, row => (row.Tool, row.Date)),
        (workforce, seed) => Exchanged(workforce, seed, row => (row.Tool, default)),
        (workforce, seed) =>
        {
            var random = new SeededRandom(seed);
            return [.. workforce.ToolUsage.Select(row => row with { Person = random.Below(workforce.People.Length) })];
        },
    ];

    private static ImmutableArray<ToolUsage> Exchanged(Workforce workforce, ulong seed, Func<ToolUsage, (int, DateOnly)> within)
    {
        var random = new SeededRandom(seed);
        var rows = workforce.ToolUsage.ToArray();
        foreach (var group in Enumerable.Range(0, rows.Length).GroupBy(i => within(rows[i])))
        {
            int[] places = [.. group];
            for (var i = places.Length - 1; i > 0; i--)
            {
                var (a, b) = (places[i], places[random.Below(i + 1)]);
                (rows[a], rows[b]) = (rows[a] with { Person = rows[b].Person }, rows[b] with { Person = rows[a].Person });
            }
        }

        return [.. rows];
    }
}
