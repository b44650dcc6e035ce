using System.Text.Json.Nodes;
using SkillsGap.Host.Tests.CommandLine;

namespace SkillsGap.Host.Tests.Verification;

public sealed class VerifyCommandTests(PlannedExample planned)
{
    [Fact]
    public async Task Verify_OfAResultThatHolds_SaysSoAndIsDone()
    {
        var run = await SkillsGapProcess.RunAsync("verify", planned.Problem, planned.Result);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("All 12 checks hold; everything was recomputed here.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAPlanThatHolds_SaysSoAndIsDone()
    {
        var run = await SkillsGapProcess.RunAsync("verify", SkillsGapProcess.Example, planned.Path);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("checks hold", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAForgedResult_SaysNoAndByHowMuchAsJson()
    {
        using var forged = planned.Copy();
        var result = JsonNode.Parse(await File.ReadAllTextAsync(forged["result.json"], Token))!;
        result["value"] = (double)result["value"]! + 100;
        await File.WriteAllTextAsync(forged["result.json"], result.ToJsonString(), Token);
        var run = await SkillsGapProcess.RunAsync("verify", forged["problem.json"], forged["result.json"], "--json");
        Assert.Equal(1, run.ExitCode);
        var report = JsonNode.Parse(run.Output)!;
        Assert.False((bool)report["holds"]!);
        var value = report["checks"]!.AsArray().Single(check => (string)check!["name"]! == "value")!;
        Assert.Equal("failed", (string)value["outcome"]!);
        Assert.Equal(100, (double)value["faults"]![0]!["by"]!, 1e-6);
        Assert.Equal((double)result["value"]! - 100, (double)value["figures"]!["value"]!, 1e-6);
    }

    [Fact]
    public async Task Verify_OfABoundFromCpSat_SaysThatItIsAttested()
    {
        using var copy = planned.Copy();
        var result = JsonNode.Parse(await File.ReadAllTextAsync(copy["result.json"], Token))!;
        result["boundFrom"] = "cp-sat";
        await File.WriteAllTextAsync(copy["result.json"], result.ToJsonString(), Token);
        var run = await SkillsGapProcess.RunAsync("verify", copy["problem.json"], copy["result.json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("attested and not proven here: bound", run.Output, StringComparison.Ordinal);
    }

    // Each two of three people want a place that there is once: prices prove 7.5, no rounding of a single row less, and OR-Tools that 5 is the best.
    private const string Integral = """
        { "format": "skillsgap-allocation/1", "rows": [ { "id": "a", "upper": 1 }, { "id": "b", "upper": 1 }, { "id": "c", "upper": 1 } ],
          "groups": [ { "id": "p1", "options": [ { "id": "x", "value": 5, "use": { "a": 1, "b": 1 } } ] },
                      { "id": "p2", "options": [ { "id": "y", "value": 5, "use": { "b": 1, "c": 1 } } ] },
                      { "id": "p3", "options": [ { "id": "z", "value": 5, "use": { "c": 1, "a": 1 } } ] } ] }
        """;

    [Fact]
    public async Task Verify_ToResolve_ConfirmsATrueBoundAndRefutesAForgedOne()
    {
        using TemporaryFolder folder = new();
        string problem = folder["problem.json"], result = folder["result.json"];
        await File.WriteAllTextAsync(problem, Integral, Token);
        var made = await SkillsGapProcess.RunAsync("allocate", problem, "--out", result);
        Assert.SkipWhen(made.Error.Contains("without OR-Tools", StringComparison.Ordinal), made.Error);

        var confirmed = await SkillsGapProcess.RunAsync("verify", problem, result, "--resolve");
        Assert.Equal(0, confirmed.ExitCode);
        Assert.Contains("confirmed by OR-Tools: bound", confirmed.Output, StringComparison.Ordinal);

        // A plan of nobody, with a bound to match.
        await ForgeAsync(result, value: 0, bound: 3);
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("verify", problem, result)).ExitCode);
        var refuted = await SkillsGapProcess.RunAsync("verify", problem, result, "--resolve", "--json");
        Assert.Equal(1, refuted.ExitCode);
        var report = JsonNode.Parse(refuted.Output)!;
        Assert.False((bool)report["holds"]!);
        var bound = report["checks"]!.AsArray().Single(check => (string)check!["name"]! == "bound")!;
        Assert.Equal(("failed", 5.0, -2.0), ((string)bound["outcome"]!, (double)bound["figures"]!["plan found"]!, (double)bound["faults"]![0]!["by"]!));
    }

    [Fact]
    public async Task Verify_ToResolveWithoutOrTools_IsNotSettledAndNamesTheCure()
    {
        using var copy = planned.Copy();
        var result = JsonNode.Parse(await File.ReadAllTextAsync(copy["result.json"], Token))!;
        result["boundFrom"] = "cp-sat";
        await File.WriteAllTextAsync(copy["result.json"], result.ToJsonString(), Token);
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("verify", copy["problem.json"], copy["result.json"], "--resolve", "--json");
        Assert.Equal(1, run.ExitCode);
        var report = JsonNode.Parse(run.Output)!;
        Assert.Equal((true, false), ((bool)report["holds"]!, (bool)report["settled"]!));
        var bound = report["checks"]!.AsArray().Single(check => (string)check!["name"]! == "bound")!;
        Assert.Equal("attested", (string)bound["outcome"]!);
        Assert.Contains("\n  Unset SKILLSGAP_ORTOOLS", (string)bound["summary"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ToResolveWhatIsProvenHere_NeedsNoOrTools()
    {
        var run = await SkillsGapProcess.RunWithoutOrToolsAsync("verify", planned.Problem, planned.Result, "--resolve");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("everything was recomputed here", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfATruncatedResult_SaysWhereAndIsNo()
    {
        using var forged = planned.Copy();
        var text = await File.ReadAllTextAsync(forged["result.json"], Token);
        await File.WriteAllTextAsync(forged["result.json"], text[..(text.Length / 2)], Token);
        var run = await SkillsGapProcess.RunAsync("verify", forged["problem.json"], forged["result.json"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("result.json: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("line ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-file.json", "RESULT")]
    [InlineData("PROBLEM", "no-such-file.json")]
    [InlineData("EXAMPLE", "RESULT")]
    [InlineData("EXAMPLE", "no-such-folder")]
    [InlineData("PROBLEM", "EXAMPLE")]
    [InlineData("PROBLEM")]
    [InlineData("PROBLEM", "RESULT", "--resolve", "--time-limit", "0")]
    [InlineData("PROBLEM", "RESULT", "--resolve", "--time-limit", "1e-8")]
    [InlineData("PROBLEM", "RESULT", "--time-limit", "5")]
    public async Task Verify_OfWhatIsNotThere_IsWrongUse(params string[] args)
    {
        var run = await SkillsGapProcess.RunAsync(["verify", .. args.Select(arg => arg switch
        {
            "PROBLEM" => planned.Problem, "RESULT" => planned.Result, "EXAMPLE" => SkillsGapProcess.Example, _ => arg,
        })]);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    private static async Task ForgeAsync(string path, double value, double bound)
    {
        var result = JsonNode.Parse(await File.ReadAllTextAsync(path, Token))!;
        (result["value"], result["bound"], result["gap"], result["status"]) = (value, bound, (bound - value) / 1e-9, "feasible");
        (result["choice"]!["p1"], result["choice"]!["p2"], result["choice"]!["p3"], result["boundFrom"]) = (null, null, null, "cp-sat");
        foreach (var row in result["rows"]!.AsArray())
            (row!["used"], row["slack"]) = (0, 1);
        await File.WriteAllTextAsync(path, result.ToJsonString(), Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
