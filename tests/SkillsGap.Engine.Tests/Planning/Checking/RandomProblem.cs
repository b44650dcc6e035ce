using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning.Checking;

/// <summary>Small problems of every kind: upper limits, lower limits, both, worth, required groups, groups without options, scales apart.</summary>
internal static class RandomProblem
{
    public static AllocationProblem Of(int seed)
    {
        var random = new Random(seed);
        double scale = random.Next(4) == 0 ? 1e6 : 1;
        int rowCount = random.Next(1, 6), groupCount = random.Next(1, 25);
        var groups = new List<AllocationGroup>();
        for (int g = 0; g < groupCount; g++)
        {
            var options = new List<AllocationOption>();
            for (int j = random.Next(0, 5); j > 0; j--)
                options.Add(Option(random, rowCount, scale, $"o{j}"));
            groups.Add(new AllocationGroup($"g{g}", options.Count > 0 && random.Next(4) == 0, options));
        }
        AllocationProblemCheck check = AllocationProblem.Create(
            [.. Enumerable.Range(0, rowCount).Select(i => Row(random, i, groupCount, scale))], groups, []);
        Assert.True(check.IsValid, string.Join('\n', check.Errors));
        return check.Problem!;
    }

    private static AllocationOption Option(Random random, int rowCount, double scale, string id) => new(
        id, Math.Round((random.NextDouble() - 0.2) * 100, random.Next(0, 4)),
        [.. Enumerable.Range(0, rowCount).Where(_ => random.Next(3) == 0).Select(i => new RowUse($"r{i}", Math.Round(random.NextDouble() * 10, 2) * scale))]);

    private static AllocationRow Row(Random random, int i, int groups, double scale)
    {
        double size = groups * 2.0 * scale;
        double? lower = random.Next(5) == 0 ? Math.Round(random.NextDouble() * size * 0.3, 1) : null;
        double? upper = random.Next(4) > 0 ? (lower ?? 0) + Math.Round(random.NextDouble() * size, 1) : null;
        double each = Math.Round(random.NextDouble() * 20, 1) / scale;
        WorthSegment[] worth = random.Next(3) == 0 ? [new(size / 4, each), new(size / 2, each / 3)] : [];
        return new AllocationRow($"r{i}", lower, upper, worth);
    }
}
