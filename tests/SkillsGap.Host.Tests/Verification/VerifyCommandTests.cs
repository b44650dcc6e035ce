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
        Assert.Contains("All 11 checks hold; everything was recomputed here.", run.Output, StringComparison.Ordinal);
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
        Assert.Contains("attested by OR-Tools and not proven here: bound", run.Output, StringComparison.Ordinal);
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

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
