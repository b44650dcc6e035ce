namespace SkillsGap.Host.Tests.CommandLine;

public sealed class GenerateCommandTests
{
    [Fact]
    public async Task Generate_ThenPlan_IsTheSamePlanWithAndWithoutTheTruth()
    {
        using TemporaryFolder folder = new(), with = new(), without = new();
        var run = await SkillsGapProcess.RunAsync("generate", "--people", "30", "--seed", "3", "--out", folder.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("targets:", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder[Path.Combine("truth", "world.json")]));

        var planned = await SkillsGapProcess.RunWithoutOrToolsAsync("plan", folder.Path, "--out", with.Path);
        Directory.Delete(folder["truth"], recursive: true);
        await SkillsGapProcess.RunWithoutOrToolsAsync("plan", folder.Path, "--out", without.Path);

        Assert.Equal(0, planned.ExitCode);
        foreach (var file in new[] { "plan.json", "people.csv" })
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(with[file], TestContext.Current.CancellationToken),
                await File.ReadAllBytesAsync(without[file], TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("--people", "19")]
    [InlineData("--people", "50", "--seed", "x")]
    [InlineData("--people", "50", "--taxonomy", "esco")]
    [InlineData("--people", "50", "--taxonomy", "onet", "no-such-folder")]
    [InlineData("--people", "50", "--occupation", "15-2051")]
    [InlineData("--seed", "1")]
    public async Task Generate_OfWhatCannotBe_SaysWhatIsWrong(params string[] args)
    {
        using TemporaryFolder folder = new();
        var run = await SkillsGapProcess.RunAsync(["generate", .. args, "--out", folder.Path]);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("people.csv")]
    [InlineData("scenario.json")]
    public async Task Generate_IntoAWorkforceThatWasNotGenerated_LeavesItAsItIs(string file)
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder[file], "ours", TestContext.Current.CancellationToken);
        var run = await SkillsGapProcess.RunAsync("generate", "--people", "30", "--out", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(file + "\n  Name another folder", run.Error, StringComparison.Ordinal);
        Assert.Equal("ours", await File.ReadAllTextAsync(folder[file], TestContext.Current.CancellationToken));
        Assert.Equal([folder[file]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Generate_IntoAGeneratedFolder_ReplacesIt()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("generate", "--people", "30", "--out", folder.Path)).ExitCode);
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("generate", "--people", "20", "--out", folder.Path)).ExitCode);
        Assert.Equal(21, (await File.ReadAllLinesAsync(folder["people.csv"], TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Generate_FromAFolderThatIsNoTaxonomy_NamesWhatIsMissing()
    {
        using TemporaryFolder folder = new(), empty = new();
        var run = await SkillsGapProcess.RunAsync("generate", "--people", "50", "--taxonomy", "onet", empty.Path, "--out", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Occupation Data.txt", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
