using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning.Tightening;

/// <summary>Small seeded problems where whole people matter: teams with few places a quarter, mentors of odd capacity whom options use twice,
/// a budget that nobody divides.</summary>
internal static class BlockProblems
{
    public static AllocationProblem Of(int seed)
    {
        var random = new Random(seed);
        int teams = random.Next(1, 3), size = random.Next(2, 5), quarters = random.Next(1, 4);
        List<AllocationRow> rows =
        [
            new("budget", null, teams * size * random.Next(3, 8)),
            new("mentor", null, random.Next(2) == 0 ? 3 : 5),
            new("heads", random.Next(4) == 0 ? 1 : null, null, random.Next(3) == 0 ? [new(1, 4), new(2, 2)] : []),
        ];
        var blocks = new List<AllocationBlock>();
        for (int t = 0; t < teams; t++)
        {
            rows.AddRange(Enumerable.Range(0, quarters).Select(q => new AllocationRow($"t{t}q{q}", null, random.Next(0, 4))));
            blocks.Add(new AllocationBlock($"team{t}", [.. Enumerable.Range(0, quarters).Select(q => $"t{t}q{q}")]));
        }
        var groups = Enumerable.Range(0, teams * size).Select(g => new AllocationGroup($"p{g}", random.Next(8) == 0,
        [
            .. Enumerable.Range(0, random.Next(1, 4)).Select(o => Option(random, o, g / size, quarters)),
            .. random.Next(4) > 0 ? [Problems.Option("free", random.Next(0, 3))] : Array.Empty<AllocationOption>(),
        ]));
        return Problems.Valid(rows, groups, [.. blocks]);
    }

    private static AllocationOption Option(Random random, int id, int team, int quarters)
    {
        var uses = new List<(string, double)> { ("budget", random.Next(2) == 0 ? random.Next(3, 12) : Math.Round(3 + 9 * random.NextDouble(), 2)) };
        if (random.Next(2) == 0)
            uses.Add(("mentor", random.Next(1, 3)));
        if (random.Next(2) == 0)
            uses.Add(("heads", Math.Round(random.NextDouble(), 2)));
        for (int q = 0; q < quarters; q++)
            if (random.Next(2) == 0)
                uses.Add(($"t{team}q{q}", random.Next(5) == 0 ? 2 : random.Next(2)));
        return Problems.Option($"o{id}", Math.Round(5 + 20 * random.NextDouble(), 2), [.. uses]);
    }
}
