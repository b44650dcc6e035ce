using System.Text.Json.Nodes;
using SkillsGap.Host.Tests.CommandLine;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.Verification;

/// <summary>The example planned again with less cash and other evidence of one person, from the plan that all share.</summary>
public sealed class ReplanTests(PlannedExample planned)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plan_FromAnEarlierOne_CountsAndPaysForMoves_AndIsVerified()
    {
        using var data = TemporaryFolder.CopyOfExample();
        using var again = new TemporaryFolder();
        await ChangeAsync(data);

        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("plan", data.Path, "--from", planned.Path, "--budget", "33000", "--out", again.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("budget", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 27: E1025", run.Output, StringComparison.Ordinal);
        var before = (await ReadAsync(planned.Path)).People.ToDictionary(person => person.Id, person => person.Decision!.Option);
        var plan = await ReadAsync(again.Path);
        var moved = plan.People.Where(person => person.Decision!.Option != before[person.Id]).ToList();
        Assert.Equal(moved.Select(person => before[person.Id]), moved.Select(person => person.Former));
        Assert.Equal(moved.Count, plan.People.Count(person => person.Former is not null));
        Assert.InRange(moved.Count, 1, 12);
        var moves = plan.Proof.Moves!;
        Assert.Equal((moved.Count, moved.Count * moves.Penalty), (moves.Moved, moves.Cost));
        Assert.Equal(plan.People.Sum(person => person.Decision!.Value), moves.Value, 1e-6);
        Assert.Equal(moves.Value - moves.Cost, plan.Proof.Value!.Value, 1e-6);
        var verified = await SkillsGapProcess.RunWithoutOrToolsAsync("verify", data.Path, again.Path);
        Assert.True(verified.ExitCode == 0, verified.Output);

        await EditAsync(again["plan.json"], plan => plan["proof"]!["moves"]!["moved"] = moved.Count - 1);
        var forged = await SkillsGapProcess.RunWithoutOrToolsAsync("verify", data.Path, again.Path);
        Assert.Equal(1, forged.ExitCode);
        Assert.Contains("Failed: moves, sums.", forged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_FromAFolderThatHoldsNone_SaysWhatIsMissing()
    {
        using var empty = new TemporaryFolder();

        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("plan", SkillsGapProcess.Example, "--from", empty.Path);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("plan.json: cannot be read", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_OfOnePerson_IsTheirOptionsByThePlansPrices()
    {
        var run = await SkillsGapProcess.RunAsync("what-if", SkillsGapProcess.Example, planned.Path, "E1025", "--json");
        Assert.Equal(0, run.ExitCode);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(run.Output));
        var same = await PlanJson.ReadAsync<WhatIfDocument>(stream, Token);
        var decision = (await ReadAsync(planned.Path)).People.Single(person => person.Id == "E1025");
        Assert.Equal((decision.Decision!.Option, 0.0), (same.Now, same.PriceChange));
        Assert.Equal((0, 0), (Math.Round(same.Least!.Value, 2), Math.Round(same.Most, 2)));
        Assert.Equal(decision.Reason!.Net, same.Options.Single(option => option.Option == same.Now).Net, 1e-6);

        var other = await SkillsGapProcess.RunAsync("what-if", SkillsGapProcess.Example, planned.Path, "E1025", "--hours", "1", "--most", "2");
        Assert.Equal(0, other.ExitCode);
        Assert.Contains("Proven: the value of the best plan changes by at least -", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_WithThePlanOfOtherData_IsRefused()
    {
        using var data = TemporaryFolder.CopyOfExample();
        await ChangeAsync(data);

        var run = await SkillsGapProcess.RunAsync("what-if", data.Path, planned.Path, "E1025");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("was made from other data\n  Plan again", run.Error, StringComparison.Ordinal);
    }

    private static async Task ChangeAsync(TemporaryFolder data)
    {
        var lines = await File.ReadAllLinesAsync(data["evidence.csv"], Token);
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split(',');
            if (cells[0] == "E1025" && cells[2] == "supervisor") lines[i] = string.Join(',', [.. cells[..4], "0.9", .. cells[5..]]);
        }

        await File.WriteAllLinesAsync(data["evidence.csv"], lines, Token);
    }

    private static async Task EditAsync(string path, Action<JsonNode> edit)
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(path, Token))!;
        edit(document);
        await File.WriteAllTextAsync(path, document.ToJsonString(), Token);
    }

    private static async Task<PlanDocument> ReadAsync(string folder)
    {
        await using var file = File.OpenRead(System.IO.Path.Combine(folder, "plan.json"));
        return await PlanJson.ReadAsync<PlanDocument>(file, Token);
    }
}
