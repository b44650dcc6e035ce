using SkillsGap.Host.Tests.CommandLine;

namespace SkillsGap.Host.Tests.Reporting;

/// <summary><c>report</c> as it is typed.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Report_OfAPlan_IsWrittenAndRepeats()
    {
        Assert.Equal(0, (await SkillsGapProcess.RunWithoutOrToolsAsync("plan", SkillsGapProcess.Example, "--gap", "0.05", "--out", folder["plan"])).ExitCode);

        var run = await SkillsGapProcess.RunAsync("report", folder["plan"], "--folder", SkillsGapProcess.Example, "--frontier", "2");
        var again = await SkillsGapProcess.RunAsync("report", folder["plan"], "--folder", SkillsGapProcess.Example, "--frontier", "2", "--out",
            folder["again.html"]);

        Assert.Equal((0, 0), (run.ExitCode, again.ExitCode));
        Assert.Contains("plan.html", run.Output, StringComparison.Ordinal);
        Assert.Contains("persons shown", run.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder["plan"], "plan.html")), File.ReadAllBytes(folder["again.html"]));
        var page = File.ReadAllText(folder["again.html"]);
        Assert.Equal(2, ReportPageTests.Rows(page, "frontier").Count(row => row is ["14,400" or "57,600", _, _, _]));

        File.WriteAllText(Path.Combine(folder["plan"], "frontier.json"), "{");
        var broken = await SkillsGapProcess.RunAsync("report", folder["plan"]);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("frontier.json", broken.Error, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder["plan"], "frontier.json"));
        using var changed = TemporaryFolder.CopyOfExample();
        File.AppendAllText(changed["evidence.csv"], "E1015,sql,assessment,2025-12-01,0.9,,,,\n");
        var other = await SkillsGapProcess.RunAsync("report", folder["plan"], "--folder", changed.Path, "--no-frontier");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("is not the workforce that the plan was made from", other.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no such folder", "nowhere")]
    [InlineData("do not go together", ".", "--people", "--groups")]
    [InlineData("goes with --folder", ".", "--model", "m.json")]
    [InlineData("or a whole number from 2 to 25", ".", "--frontier", "1")]
    [InlineData("there is no folder", ".", "--out", "nowhere/plan.html")]
    public async Task Report_WrongUse_IsSaid(string complaint, params string[] arguments)
    {
        var run = await SkillsGapProcess.RunAsync(["report", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }
}
