using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

/// <summary>A human's correction wins, is shown wherever the level is shown, and its effect is listed.</summary>
public sealed class CorrectionsCommandTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Correction_OfAPersonInScope_IsMarkedWhereverTheLevelIsShown()
    {
        using var folder = await Corrected("E1015,ml-features,override,2025-12-20,0.1,1,head-of-data,2026-06-30,failed the shadow deployment");

        var gaps = await SkillsGapProcess.RunAsync("gaps", folder.Path);
        var plan = await SkillsGapProcess.RunWithoutOrToolsAsync("plan", folder.Path, "--out", folder["plan"], "--gap", "0.1");
        var why = await SkillsGapProcess.RunWithoutOrToolsAsync("why", folder.Path, "E1015", "--gap", "0.1");
        var match = await SkillsGapProcess.RunAsync("match", folder.Path, "--out", folder["match.jsonl"]);

        Assert.Contains(".10!*", gaps.Output, StringComparison.Ordinal);
        Assert.Contains("* set by hand", gaps.Output, StringComparison.Ordinal);
        Assert.Single(gaps.Output.Split('*')[1..^1]); // One mark and its footnote.
        Assert.Contains("set by hand", plan.Output, StringComparison.Ordinal);
        var document = JsonSerializer.Deserialize<PlanDocument>(await ReadAsync(folder["plan/plan.json"]), Web)!;
        var listed = document.Corrections!.Single(c => c.Person == "E1015");
        Assert.Equal((0.1, "head-of-data", new DateOnly(2026, 6, 30)), (listed.Level, listed.Source, listed.Expires));
        Assert.True(listed.Without is > 0.1 and < 0.3);
        Assert.Equal(true, document.People.Single(p => p.Id == "E1015").Gaps.Single(g => g.Skill == "ml-features").Corrected);
        var people = (await ReadAsync(folder["plan/people.csv"])).Split('\n');
        Assert.EndsWith(",corrected", people[0], StringComparison.Ordinal);
        Assert.EndsWith(",ml-features", people.Single(line => line.StartsWith("E1015,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("set to 0.10 by head-of-data on 2025-12-20 until 2026-06-30 (failed the shadow deployment)", Flat(why.Output), StringComparison.Ordinal);
        Assert.Equal(0, match.ExitCode);
        Assert.Contains("\"corrected\":true", await ReadAsync(folder["match.jsonl"]), StringComparison.Ordinal);
        Assert.Empty(await FailedAsync(folder));
        var text = await ReadAsync(folder["plan/plan.json"]);
        await File.WriteAllTextAsync(
            folder["plan/plan.json"], text.Replace("failed the shadow deployment", "asked for it", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal(["corrections"], await FailedAsync(folder));
    }

    [Fact] // Set to be there, the gap is closed: what was planned for it is not needed.
    public async Task Corrections_OfAGapClosed_ShowTheDecisionWithAndWithout()
    {
        using var folder = await Corrected("E1015,ml-features,override,2025-12-20,0.9,1,head-of-data,,ran the store for a year");

        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("corrections", folder.Path, "--json", "--gap", "0.02");

        Assert.Equal(0, run.ExitCode);
        var document = JsonSerializer.Deserialize<CorrectionsDocument>(run.Output, Web)!;
        var closed = document.Corrections.Single(c => c.Person == "E1015");
        Assert.Equal((closed.Gaps + 1, 0.5), (closed.GapsWithout, closed.Required));
        Assert.Contains(document.Plan!.Changed, change => change is { Person: "E1015", Corrected: true });
        Assert.True(document.Plan.Value > document.Plan.ValueWithout);
    }

    [Fact]
    public async Task Corrections_ThatHaveExpired_SayWhatHolds()
    {
        using var folder = await Corrected("E1015,ml-features,override,2025-06-01,0.9,1,head-of-data,2025-12-31,ran the store for a year");

        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("corrections", folder.Path, "--gap", "0.1");

        Assert.Matches(@"Not in force: E1015, ml-features 0\.90 of 2025-06-01 by head-of-data, expired; the evidence holds: 0\.1\d ± 0\.0\d", Flat(run.Output));
    }

    /// <summary>Names of the checks that fail.</summary>
    private static async Task<string[]> FailedAsync(TemporaryFolder folder)
    {
        var token = TestContext.Current.CancellationToken;
        var (stored, _) = await PlanFolder.ReadAsync(folder["plan"], token);
        var report = await FolderVerification.CheckAsync(
            WorkforceFolder.Read(folder.Path, token).Content!, null, stored!, new(null, TimeSpan.Zero), new Progress<StageProgress>(), token);
        return [.. report.Checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Name)];
    }

    private static async Task<TemporaryFolder> Corrected(string line)
    {
        var folder = TemporaryFolder.CopyOfExample();
        await File.AppendAllTextAsync(folder["evidence.csv"], line + "\n", TestContext.Current.CancellationToken);
        return folder;
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

    // Words are wrapped to the width of the screen.
    private static string Flat(string text) => string.Join(' ', text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
