using System.Globalization;
using SkillsGap.Engine.Audit;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Tests.Architecture;

namespace SkillsGap.Engine.Tests.Audit;

/// <summary>What is published is what is done.</summary>
public sealed class AuditMethodTests
{
    private static readonly string[] Published = File.ReadAllLines(Path.Combine(Repository.Root, "engine", "SkillsGap.Engine", "Audit", "METHOD.md"));

    [Fact]
    public void Version_IsThatOfThePublishedMethod() => Assert.Contains($"Version: `{AuditMethod.Version}`.", string.Join('\n', Published));

    [Fact]
    public void Numbers_AreThoseOfThePublishedTable_AllAndNoOthers()
    {
        var table = Rows("| name | value |").Select(cells => (cells[0], double.Parse(cells[1], CultureInfo.InvariantCulture)));

        Assert.Equal(AuditMethod.Constants, table);
    }

    [Fact]
    public void Metrics_AreThoseOfThePublishedTable_AllAndNoOthers()
    {
        var known = OutcomeMetric.Known.Select(metric => (
            metric.Name, metric.Pillar is { } pillar ? Vocabulary.Pillars.Of(pillar) : "none", Vocabulary.Directions.Of(metric.Better), metric.Meaning));

        Assert.Equal(known, Rows("| metric | pillar | better | counts |").Select(cells => (cells[0], cells[1], cells[2], cells[3])));
    }

    // A number that is changed without the version would make two methods of one name.
    [Fact]
    public void Version1_HasTheseNumbers()
    {
        Assert.Equal("skillsgap-audit/1", AuditMethod.Version);
        Assert.Equal([40, 30, 20, 10, 0.3, 3, 3, 6, 6, 1.645, 5, 75, 0.1, 0.25], AuditMethod.Constants.Select(one => one.Value));
    }

    private static IEnumerable<string[]> Rows(string header) => Published.SkipWhile(line => line != header).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());
}
