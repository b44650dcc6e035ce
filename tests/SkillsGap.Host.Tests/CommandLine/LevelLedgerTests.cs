using System.Globalization;
using SkillsGap.Host.Terminal;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class LevelLedgerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lines_OfRandomParts_AddUpAsTheyArePrinted(int seed)
    {
        var random = new Random(seed);
        double[] parts = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (random.NextDouble() - 0.5) * random.NextDouble() * 0.3)];
        var ledger = new LevelLedger();

        ledger.Add(0.3049, "before any evidence");
        ledger.AddBySize(parts.Select((part, i) => (part, $"part {i}")));

        Assert.Equal(Math.Round(0.3049 + parts.Sum(), 2, MidpointRounding.AwayFromZero), ledger.Total, 1e-12);
        Assert.Equal(ledger.Total, ledger.Lines.Sum(Printed), 1e-9);
        foreach (var (line, part) in ledger.Lines.Skip(1).Where(line => line.StartsWith("part", StringComparison.Ordinal))
            .Select(line => (line, parts[int.Parse(line.Split(' ', ',')[1], CultureInfo.InvariantCulture)])))
        {
            Assert.Equal(part, Printed(line), 0.0101);
        }
    }

    [Fact]
    public void AddBySize_ManySmallParts_ShowsTheLargestFirstAndTheRestAsOne()
    {
        var ledger = new LevelLedger();

        ledger.AddBySize([(0.01, "a"), (-0.3, "b"), (0.2, "c"), (0.004, "d")]);

        Assert.Equal(["b, −0.30", "c, +0.20", "2 others, +0.01"], ledger.Lines);
    }

    [Fact]
    public void AddBySize_PartsOfNoWeight_AreCountedApart()
    {
        var ledger = new LevelLedger();

        ledger.AddBySize([(0.2, "a"), (0.004, "b"), (-0.003, "c"), (0, "d"), (0.0001, "e"), (0, "f")]);

        Assert.Equal(["a, +0.20", "2 others, and 3 of no weight, +0.00"], ledger.Lines);
        ledger.AddBySize([(0.0, "g"), (0.0, "h")]);
        Assert.Equal("2 of no weight, +0.00", ledger.Lines[^1]);
    }

    private static double Printed(string line) =>
        double.Parse(line[(line.LastIndexOf(' ') + 1)..].Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);
}
