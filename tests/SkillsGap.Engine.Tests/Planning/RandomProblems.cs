using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

/// <summary>Small seeded problems of every kind: optional and required groups; upper, lower and both limits; worth.</summary>
internal static class RandomProblems
{
    public static AllocationProblem Small(int seed)
    {
        var random = new Random(seed);
        int rowCount = random.Next(1, 5), groupCount = random.Next(2, 9);
        var rows = new List<AllocationRow>();
        for (int i = 0; i < rowCount; i++)
        {
            double? upper = random.Next(5) > 0 ? random.Next(3, 4 + 3 * groupCount) : null;
            double? lower = random.Next(3) == 0 ? Math.Min(random.Next(1, 6), upper ?? 6) : null;
            WorthSegment[] worth = random.Next(4) == 0 ? [new(random.Next(1, 5), random.Next(5, 9)), new(random.Next(6, 12), random.Next(0, 5))] : [];
            rows.Add(new AllocationRow($"r{i}", lower, upper, worth));
        }
        var groups = new List<AllocationGroup>();
        for (int g = 0; g < groupCount; g++)
        {
            var options = new List<AllocationOption>();
            int optionCount = random.Next(1, 6);
            for (int j = 0; j < optionCount; j++)
            {
                var uses = new List<RowUse>();
                for (int i = 0; i < rowCount; i++)
                    if (random.Next(2) == 0)
                        uses.Add(new RowUse($"r{i}", random.Next(2) == 0 ? random.Next(1, 7) : Math.Round(random.NextDouble() * 5, 3)));
                options.Add(new AllocationOption($"o{j}", Math.Round(random.NextDouble() * 50 - 5, 2), uses));
            }
            groups.Add(new AllocationGroup($"g{g}", random.Next(4) == 0, options));
        }
        return Problems.Valid(rows, groups);
    }

    /// <summary>A thousand-odd uses over a few dozen rows: more than one chunk of groups, so that threads have something to share.</summary>
    public static AllocationProblem Medium(int groups, int seed)
    {
        var random = new Random(seed);
        List<AllocationRow> rows = [new("budget", null, 40.0 * groups), new("heads", 0.1 * groups, 0.4 * groups)];
        for (int i = 0; i < groups / 10; i++)
            rows.Add(new AllocationRow($"seat{i}", null, 2));
        return Problems.Valid(rows, [.. Enumerable.Range(0, groups).Select(g => new AllocationGroup($"g{g}", false,
            [.. Enumerable.Range(0, 6).Select(j => new AllocationOption($"o{j}", random.Next(50, 500),
                [new RowUse("budget", random.Next(10, 200)), new RowUse("heads", random.NextDouble()), new RowUse($"seat{random.Next(groups / 10)}", 1)]))]))]);
    }

    /// <summary>Many roles, half of which must have some heads though they are worth least of all; money for a part of the groups.</summary>
    public static AllocationProblem Reserved(int groups, int seed)
    {
        const int Roles = 20;
        var random = new Random(seed);
        List<AllocationRow> rows = [new("budget", null, 50.0 * groups)];
        for (int i = 0; i < Roles; i++)
            rows.Add(new AllocationRow($"role{i}", i % 2 == 0 ? 0.01 * groups : null, 0.06 * groups));
        for (int i = 0; i < groups / 10; i++)
            rows.Add(new AllocationRow($"team{i}", null, 5));
        return Problems.Valid(rows, [.. Enumerable.Range(0, groups).Select(g =>
            new AllocationGroup($"g{g}", false, [.. Enumerable.Range(0, 12).Select(j => Option(j, $"team{g / 10}"))]))]);

        AllocationOption Option(int j, string team)
        {
            int role = random.Next(Roles), cost = random.Next(20, 300);
            double value = (role % 2 == 0 ? 100 : 400) + random.Next(300) + cost;
            return Problems.Option($"o{j}", value, ("budget", cost), ($"role{role}", 0.5 + random.NextDouble() / 2), (team, 1));
        }
    }
}
