using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class PlanCommandTests
{
    [Fact]
    public async Task Plan_SameSeedWithOneAndTwoThreads_WritesTheSameBytes()
    {
        using TemporaryFolder one = new(), two = new();
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--out", one.Path, "--threads", "1")).ExitCode);
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--out", two.Path, "--threads", "2")).ExitCode);
        foreach (var file in new[] { "plan.json", "problem.json", "people.csv" })
        {
            Assert.Equal(await File.ReadAllBytesAsync(one[file], Token), await File.ReadAllBytesAsync(two[file], Token));
        }
    }

    [Fact]
    public async Task Plan_IntoAFile_IsWrongUseBeforePlanning()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder["file"], "ours", Token);
        foreach (var output in new[] { folder["file"], Path.Combine(folder["file"], "below"), "" })
        {
            var run = await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--out", output);
            Assert.Equal((2, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("--out ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal("ours", await File.ReadAllTextAsync(folder["file"], Token));
    }

    [Fact]
    public async Task Plan_ThatCannotBeWritten_IsStillShown()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["plan.json"]);
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("plan", SkillsGapProcess.Example, "--out", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("generic programme", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Written to", run.Output, StringComparison.Ordinal);
        Assert.Contains("cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfTheExample_AddsUpFromItsOwnFiles()
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--out", folder.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("generic programme", run.Output, StringComparison.Ordinal);
        await using var planFile = File.OpenRead(folder["plan.json"]);
        await using var problemFile = File.OpenRead(folder["problem.json"]);
        var plan = await PlanJson.ReadAsync<PlanDocument>(planFile, Token);
        var problem = await AllocationJson.ReadAsync(problemFile, Token);

        // The people, the value and each row again, from the options that plan.json names in problem.json.
        Assert.Equal(plan.People.Select(p => p.Id).Order(StringComparer.Ordinal), problem.Groups.Select(g => g.Id).Order(StringComparer.Ordinal));
        var decisions = plan.People.ToDictionary(p => p.Id, p => p.Decision!.Option);
        var chosen = problem.Groups.Select(g => g.Options.Single(o => o.Id == decisions[g.Id])).ToList();
        Assert.Equal(plan.Proof.Value!.Value, chosen.Sum(o => o.Value), 1e-6);
        foreach (var row in plan.Rows)
        {
            var used = chosen.Sum(o => o.Use?.Where(u => u.Row == row.Id).Sum(u => u.Amount) ?? 0);
            Assert.Equal(row.Used, used, 1e-6);
            Assert.InRange(used, (row.Lower ?? 0) - 1e-6, (row.Upper ?? double.MaxValue) + 1e-6);
        }

        Assert.True(plan.People.Sum(p => p.Decision!.Cash) <= plan.Scenario.Budget);
        Assert.Equal(plan.Comparison!.Individual.Cash, plan.People.Sum(p => p.Decision!.Cash), 1e-6);
        Assert.Equal(plan.People.Count + 1, (await File.ReadAllLinesAsync(folder["people.csv"], Token)).Length);
    }

    [Fact]
    public async Task Allocate_OfTheProblemThatPlanWrote_GivesTheSameValueAndBound()
    {
        using TemporaryFolder folder = new();
        await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--out", folder.Path);
        var run = await SkillsGapProcess.RunAsync("allocate", folder["problem.json"], "--out", folder["result.json"]);
        Assert.Equal(0, run.ExitCode);
        await using var planFile = File.OpenRead(folder["plan.json"]);
        await using var resultFile = File.OpenRead(folder["result.json"]);
        var plan = await PlanJson.ReadAsync<PlanDocument>(planFile, Token);
        var result = await AllocationJson.ReadResultAsync(resultFile, Token);
        Assert.Equal(plan.Proof.Value, result.Value);
        Assert.Equal(plan.Proof.Bound, result.Bound);
    }

    [Fact]
    public async Task Plan_WithABudgetThatCannotReachTheTarget_SaysWhatIsInConflict()
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--budget", "5000", "--out", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("the budget of at most 5,000 USD", run.Output, StringComparison.Ordinal);
        Assert.Contains("22 people capable of ml-engineer", run.Output, StringComparison.Ordinal);
        Assert.Contains("raise the budget from 5,000 to ", run.Output, StringComparison.Ordinal);
        await using var planFile = File.OpenRead(folder["plan.json"]);
        var plan = await PlanJson.ReadAsync<PlanDocument>(planFile, Token);
        Assert.Equal("infeasible", plan.Proof.Status);
        Assert.Equal(["budget", "capable:ml-engineer"], plan.Proof.Conflict);
        Assert.Equal([("budget", "upper"), ("capable:ml-engineer", "lower")], plan.Proof.ConflictMembers!.Select(member => (member.Row!, member.Side)));
        Assert.True(plan.Proof.Irreducible);
        Assert.Equal(2, plan.Proof.Repairs!.Count);
        var verified = await SkillsGapProcess.RunAsync("verify", SkillsGapProcess.Example, folder.Path);
        Assert.Contains("everything was recomputed here", verified.Output, StringComparison.Ordinal);
        Assert.All(plan.People, person => Assert.Null(person.Decision));
    }

    [Fact]
    public async Task Plan_WithATimeLimit_KeepsAPlanAndSaysThatItNeedNotRepeat()
    {
        var run = await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--time-limit", "0.5", "--gap", "0", "--json");
        Assert.Equal(0, run.ExitCode);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(run.Output));
        var plan = await PlanJson.ReadAsync<PlanDocument>(stream, Token);
        Assert.Equal(plan.Proof.Stopped != "time", plan.Proof.Repeatable);
        Assert.True(plan.Proof.Value <= plan.Proof.Bound);
    }

    [Fact]
    public async Task Plan_WithOrToolsAndWithout_GivesTheSamePlan_AndWithItTheProof()
    {
        using TemporaryFolder with = new(), without = new();
        var run = await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--out", with.Path);
        Assert.SkipWhen(run.Error.Contains("without OR-Tools", StringComparison.Ordinal), run.Error);
        var alone = await SkillsGapProcess.RunWithoutOrToolsAsync("plan", SkillsGapProcess.Example, "--out", without.Path);

        Assert.Contains("planning without OR-Tools", alone.Error, StringComparison.Ordinal);
        var (exact, priced) = (await ReadPlanAsync(with), await ReadPlanAsync(without));
        Assert.Equal(("optimal", "cp-sat"), (exact.Proof.Status, exact.Proof.BoundFrom));
        Assert.InRange(exact.Proof.Gap!.Value, 0, 1e-3);
        Assert.Equal(("feasible", "certificate"), (priced.Proof.Status, priced.Proof.BoundFrom));
        Assert.True(priced.Proof.Gap > exact.Proof.Gap);
        Assert.True(priced.Proof.Value <= exact.Proof.Value);
        var verified = await SkillsGapProcess.RunAsync("verify", SkillsGapProcess.Example, with.Path);
        Assert.Equal(0, verified.ExitCode);
        Assert.Contains("attested by OR-Tools", verified.Output, StringComparison.Ordinal);
    }

    private static async Task<PlanDocument> ReadPlanAsync(TemporaryFolder folder)
    {
        await using var file = File.OpenRead(folder["plan.json"]);
        return await PlanJson.ReadAsync<PlanDocument>(file, Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
