using System.Globalization;
using System.Xml.Linq;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class FrontierCommandTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Frontier_OfBudgets_WritesTablePictureAndPlansThatVerify()
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "frontier", SkillsGapProcess.Example, "--budget", "15000:45000:3", "--gap", "0.02", "--csv", folder["t.csv"], "--svg", folder["p.svg"], "--out", folder["plans"]);
        Assert.True(run.ExitCode == 0, run.Error);

        var lines = (await File.ReadAllLinesAsync(folder["t.csv"], Token)).Select(line => line.Split(',')).ToList();
        var (status, value, bound) = (Array.IndexOf(lines[0], "status"), Array.IndexOf(lines[0], "value"), Array.IndexOf(lines[0], "bound"));
        Assert.Equal(["15000", "30000", "45000"], lines.Skip(1).Select(line => line[0]));
        Assert.Equal(("infeasible", ""), (lines[1][status], lines[1][value]));
        var values = lines.Skip(2).Select(line => Number(line[value])).ToList();
        Assert.True(values[0] < values[1]);
        Assert.All(lines.Skip(2), line => Assert.True(Number(line[value]) <= Number(line[bound])));

        var picture = XDocument.Load(folder["p.svg"]);
        Assert.Equal("svg", picture.Root!.Name.LocalName);
        Assert.Contains("there is no plan", picture.Root.Value, StringComparison.Ordinal);

        foreach (var budget in new[] { "15000", "45000" })
        {
            var verified = await SkillsGapProcess.RunAsync("verify", SkillsGapProcess.Example, Path.Combine(folder["plans"], $"budget-{budget}"));
            Assert.True(verified.ExitCode == 0, verified.Output);
            Assert.Contains($"planned with --budget {budget}", verified.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Frontier_OfDeadlinesWithConfidence_VerifiesWhereThereIsAPlan()
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync(
            "frontier", SkillsGapProcess.Example, "--deadline", "2026-02-09:2026-08-31:2", "--confidence", "0.9", "--gap", "0.02", "--out", folder.Path, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(run.Output));
        var document = await PlanJson.ReadAsync<FrontierDocument>(stream, Token);
        Assert.Equal([new DateOnly(2026, 2, 9), new DateOnly(2026, 8, 31)], document.Points.Select(point => point.Deadline!.Value));
        Assert.Null(document.Points[0].Value);
        Assert.True(document.Points[1].Targets![0].Probability >= 0.9);
        var verified = await SkillsGapProcess.RunAsync("verify", SkillsGapProcess.Example, folder["deadline-2026-08-31"]);
        Assert.True(verified.ExitCode == 0, verified.Output);
    }

    [Theory]
    [InlineData("--budget", "5:1:3")]
    [InlineData("--budget", "1:5")]
    [InlineData("--head-count", "0:5:3")]
    [InlineData("--deadline", "2026-03-01:9:3")]
    [InlineData("--deadline", "6/30:12/31:3")]
    [InlineData("--deadline", "2025-03-01:2025-04-01:3")]
    [InlineData("--role", "ml-engineer")]
    public async Task Frontier_AskedForNonsense_SaysWhatWasExpected(string option, string text)
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("frontier", SkillsGapProcess.Example, option, text);
        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_WithConfidence_ReachesItAndVerifies()
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("plan", SkillsGapProcess.Example, "--confidence", "0.9", "--gap", "0.02", "--out", folder.Path);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("to be sure", run.Output, StringComparison.Ordinal);
        await using var file = File.OpenRead(folder["plan.json"]);
        var plan = await PlanJson.ReadAsync<PlanDocument>(file, Token);
        Assert.Equal(0.9, plan.Scenario.Confidence);
        var asked = await SkillsGapProcess.RunAsync("what-if", SkillsGapProcess.Example, folder.Path, plan.People[0].Id);
        Assert.True(asked.ExitCode == 0, asked.Error);
        Assert.True(plan.Targets[0].Probability >= 0.9);
        var verified = await SkillsGapProcess.RunAsync("verify", SkillsGapProcess.Example, folder.Path);
        Assert.True(verified.ExitCode == 0, verified.Output);
    }

    [Fact]
    public async Task Compare_OfTheExample_AddsUp()
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("compare", SkillsGapProcess.Example, "--gap", "0.02", "--json", "--svg", folder["c.svg"]);
        Assert.True(run.ExitCode == 0, run.Error);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(run.Output));
        var both = await PlanJson.ReadAsync<CompareDocument>(stream, Token);
        // 27 people at 3,000 and 64 hours each; 60 % of them, and four who are capable today.
        Assert.Equal((27, 81_000.0, 1_728.0), (both.Generic.People, both.Generic.Figures.Cash, both.Generic.Figures.Hours));
        Assert.Equal(4 + (0.6 * 27), both.Generic.Targets[0].Mean, 9);
        foreach (var heads in both.Individual.Targets.Concat(both.Generic.Targets))
        {
            Assert.Equal(1, heads.Probabilities.Sum(), 9);
            Assert.Equal(heads.Probability, heads.Probabilities.Where((_, i) => heads.First + i >= heads.Headcount).Sum(), 9);
            Assert.InRange(heads.Mean, heads.Low, heads.High);
        }

        Assert.Equal("svg", XDocument.Load(folder["c.svg"]).Root!.Name.LocalName);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
