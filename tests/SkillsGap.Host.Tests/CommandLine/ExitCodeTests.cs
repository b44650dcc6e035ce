namespace SkillsGap.Host.Tests.CommandLine;

public sealed class ExitCodeTests
{
    [Fact]
    public async Task Validate_OfTheExample_IsDoneWithoutAWarning()
    {
        var run = await SkillsGapProcess.RunAsync("validate", SkillsGapProcess.Example);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Validate_OfABrokenFolder_NamesEveryErrorAndSaysNo()
    {
        using var folder = TemporaryFolder.CopyOfExample();
        await Replace(folder["roles.csv"], "ml-engineer,ML engineer (MLOps),engineering,2400", "ml-engineer,ML engineer (MLOps),engineering,NaN");
        await Replace(folder["people.csv"], ",platform,data-engineer,", ",platfrom,data-engineer,");
        var run = await SkillsGapProcess.RunAsync("validate", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("roles.csv, row 2, column value_per_month, 'NaN'", run.Error, StringComparison.Ordinal);
        Assert.Contains("people.csv", run.Error, StringComparison.Ordinal);
        Assert.Contains("'platfrom'", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "no-such-folder")]
    [InlineData("plan")]
    [InlineData("plan", "no-such-folder")]
    [InlineData("plan", "EXAMPLE", "--budget", "-1")]
    [InlineData("plan", "EXAMPLE", "--time-limit", "0")]
    [InlineData("plan", "EXAMPLE", "--frobnicate")]
    [InlineData("plan", "EXAMPLE", "--move-penalty", "5")]
    [InlineData("plan", "EXAMPLE", "--from", "no-such-folder")]
    [InlineData("what-if", "EXAMPLE", "no-such-folder", "E1025")]
    [InlineData("what-if", "EXAMPLE", "EXAMPLE", "no-such-person")]
    [InlineData("what-if", "EXAMPLE", "EXAMPLE", "E1025", "--role", "no-such-role")]
    [InlineData("what-if", "EXAMPLE", "EXAMPLE", "E1025", "--hours", "0")]
    [InlineData("gaps", "EXAMPLE", "--role", "no-such-role")]
    [InlineData("why", "EXAMPLE", "no-such-person")]
    [InlineData("allocate", "no-such-file.json", "--out", "result.json")]
    [InlineData("import", "onet", "no-such-folder", "--into", "folder")]
    [InlineData("import", "onet", "EXAMPLE")]
    [InlineData("import", "onet", "EXAMPLE", "--into", "folder", "--job-zone", "4-9")]
    [InlineData("no-such-command")]
    public async Task WrongUse_SaysWhatIsWrong(params string[] args)
    {
        var run = await SkillsGapProcess.RunAsync([.. args.Select(arg => arg == "EXAMPLE" ? SkillsGapProcess.Example : arg)]);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("gaps")]
    [InlineData("why")]
    [InlineData("plan")]
    [InlineData("what-if")]
    [InlineData("allocate")]
    [InlineData("generate")]
    [InlineData("import")]
    public async Task Help_OfEachCommand_SaysWhatItIsFor(string command)
    {
        var run = await SkillsGapProcess.RunAsync(command, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    private static async Task Replace(string path, string old, string with)
    {
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(old, with, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }
}
