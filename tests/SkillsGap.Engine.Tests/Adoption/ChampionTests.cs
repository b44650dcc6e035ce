using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Adoption;

/// <summary>Known champions are found, and nobody where records are given to people by chance.</summary>
public sealed class ChampionTests
{
    private static readonly Lazy<(GeneratedEnterprise Drawn, WorkforceAnalysis Analysis)> Drawn = new(() =>
    {
        var drawn = WorkforceGenerator.Generate(new() { People = 400, Seed = 3, WorldSeed = 3, Usage = true }, null, TestContext.Current.CancellationToken);
        return (drawn, WorkforceAnalysis.Of(drawn.Content.Workforce, drawn.Content.Scenario!, cancellation: TestContext.Current.CancellationToken));
    });

    [Fact]
    public void Champions_OfGeneratedUse_AreTheKnownOnes()
    {
        var (drawn, analysis) = Drawn.Value;
        var known = drawn.Truth.ToolUsers.Where(user => user.IsChampion)
            .Select(user => (drawn.Content.Workforce.People[user.Person].Id, drawn.Content.Workforce.Tools[user.Tool].Id)).ToHashSet();

        var report = Usage.Report(analysis);
        var found = report.Tools.SelectMany(
            tool => tool.Champions, (tool, one) => (analysis.Workforce.People[one.Person].Id, analysis.Workforce.Tools[tool.Tool].Id)).ToList();

        Assert.InRange(known.Count, 10, 60);
        var hits = found.Count(known.Contains);
        Assert.True(hits >= 0.8 * found.Count, $"{hits} of {found.Count} found are champions");
        Assert.True(hits >= 0.8 * known.Count, $"{hits} of {known.Count} champions are found");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Champions_OfRecordsGivenToOthers_AreNone(bool withinWeeks)
    {
        var (_, analysis) = Drawn.Value;
        for (var seed = 1UL; seed <= 2; seed++)
        {
            var random = new SeededRandom(seed);
            var rows = analysis.Workforce.ToolUsage.ToArray();
            foreach (var group in Enumerable.Range(0, rows.Length).GroupBy(i => (rows[i].Tool, withinWeeks ? rows[i].Date : default)))
            {
                int[] places = [.. group];
                for (var i = places.Length - 1; i > 0; i--)
                {
                    var (a, b) = (places[i], places[random.Below(i + 1)]);
                    (rows[a], rows[b]) = (rows[a] with { Person = rows[b].Person }, rows[b] with { Person = rows[a].Person });
                }
            }

            var report = Usage.Report(analysis with { Workforce = analysis.Workforce with { ToolUsage = [.. rows] } });

            Assert.All(report.Tools, tool => Assert.Empty(tool.Champions));
        }
    }

    [Theory]
    [InlineData(0, 12, 0.15)]
    [InlineData(1, 12, 0.15)]
    [InlineData(9, 12, 0.15)]
    [InlineData(12, 12, 0.1)]
    [InlineData(13, 12, 0.1)]
    [InlineData(3, 14, 0.45)]
    [InlineData(4, 6, 1)]
    [InlineData(4, 6, 0)]
    public void AtLeast_OfDraws_IsTheSumOfTheBinomial(int k, int n, double p)
    {
        var sum = 0.0;
        for (var i = k; i <= n; i++)
        {
            var ways = 1.0;
            for (var j = 1; j <= i; j++) ways *= (double)(n - i + j) / j;
            sum += ways * Math.Pow(p, i) * Math.Pow(1 - p, n - i);
        }

        Assert.Equal(sum, ChampionSearch.AtLeast(k, n, p), 1e-12);
    }

    [Fact]
    public void Leads_OfAWeek_AreNoMoreThanItsPlaces_AndTiesLeadNobody()
    {
        var workforce = Usage.Workforce(40);
        var alike = workforce with { ToolUsage = [.. Enumerable.Range(0, 40).Select(p => Usage.Week(p, 1, 3, 12, "a;b;c;d"))] };
        var rising = workforce with { ToolUsage = [.. Enumerable.Range(0, 40).Select(p => Usage.Week(p, 1, 3, 12 + p, "a;b;c;d"))] };

        int[] Leads(Workforce of) => LeadingWeeks.Of(ToolUse.Of(of, 0, Usage.AsOf, 12), _ => -1, 0.15);

        Assert.All(Leads(alike), lead => Assert.Equal(0, lead));
        Assert.Equal([.. Enumerable.Range(0, 40).Select(p => p >= 34 ? 1 : 0)], Leads(rising));
    }
}
