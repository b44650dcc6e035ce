using System.CommandLine;
using SkillsGap.Host.Commands;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Tests.Allocation;

public sealed class AllocateCommandTests
{
    private const string Problem =
        """{"format":"skillsgap-allocation/1","rows":[{"id":"budget","upper":5}],"groups":[{"id":"ann","options":[{"id":"course","value":60,"use":{"budget":3}}]},{"id":"bob","options":[{"id":"course","value":50,"use":{"budget":2}}]},{"id":"cy","options":[{"id":"course","value":40,"use":{"budget":2}}]}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Allocate_WritesTheResultAndNothingElse()
    {
        using var folder = new TemporaryFolder();

        int code = await RunAsync(folder.Write("p.json", Problem), "--out", folder.PathOf("r.json"), "--seed", "3");

        Assert.Equal(0, code);
        Assert.Equal(["p.json", "r.json"], folder.Files());
        await using FileStream stream = File.OpenRead(folder.PathOf("r.json"));
        AllocationResultDocument result = await AllocationJson.ReadResultAsync(stream, Token);
        Assert.Equal(110, result.Value);
        Assert.Equal(["course", "course", null], result.Choice!.Values);
        Assert.Equal("prices", result.BoundFrom);
        Assert.Equal(3UL, result.Seed);
        Assert.Equal(1e-9, result.Tolerance);
    }

    [Fact]
    public async Task Allocate_TwiceAndWithOtherThreads_WritesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        string problem = folder.Write("p.json", Problem);

        foreach (string threads in new[] { "1", "2", "3" })
            Assert.Equal(0, await RunAsync(problem, "--out", folder.PathOf($"r{threads}.json"), "--threads", threads));

        byte[] first = File.ReadAllBytes(folder.PathOf("r1.json"));
        Assert.Equal(first, File.ReadAllBytes(folder.PathOf("r2.json")));
        Assert.Equal(first, File.ReadAllBytes(folder.PathOf("r3.json")));
    }

    [Fact]
    public async Task Allocate_FromAnEarlierResult_StartsThere_AndPaysForWhatItChanges()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, await RunAsync(folder.Write("p.json", Problem), "--out", folder.PathOf("r.json")));
        // cy is worth 30 more now, and so worth bob's place, but for what two moves cost.
        string dearer = Problem.Replace("\"value\":40", "\"value\":70", StringComparison.Ordinal)
            .Replace("\"id\":\"bob\",", "\"id\":\"bob\",\"former\":\"course\",", StringComparison.Ordinal)
            .Replace("\"id\":\"cy\",", "\"id\":\"cy\",\"former\":null,", StringComparison.Ordinal);
        string cheap = folder.Write("cheap.json", dearer.Replace("\"groups\"", "\"movePenalty\":9,\"groups\"", StringComparison.Ordinal));
        string dear = folder.Write("dear.json", dearer.Replace("\"groups\"", "\"movePenalty\":11,\"groups\"", StringComparison.Ordinal));

        Assert.Equal(0, await RunAsync(cheap, "--from", folder.PathOf("r.json"), "--out", folder.PathOf("cheap-r.json")));
        Assert.Equal(0, await RunAsync(dear, "--from", folder.PathOf("r.json"), "--out", folder.PathOf("dear-r.json")));

        AllocationResultDocument moved = await ReadAsync(folder.PathOf("cheap-r.json")), kept = await ReadAsync(folder.PathOf("dear-r.json"));
        Assert.Equal(["course", null, "course"], moved.Choice!.Values);
        Assert.Equal((112, 2, 18, 130), (moved.Value!.Value, moved.Moves!.Moved, moved.Moves.Cost, moved.Moves.Value));
        Assert.Equal(["course", "course", null], kept.Choice!.Values);
        Assert.Equal((110, 0), (kept.Value!.Value, kept.Moves!.Moved));
        Assert.Equal(0, await VerifyCommand.Create().Parse([cheap, folder.PathOf("cheap-r.json")]).InvokeAsync(cancellationToken: Token));
        Assert.Equal(1, await VerifyCommand.Create().Parse([dear, folder.PathOf("cheap-r.json")]).InvokeAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task Allocate_FromWhatIsNoResult_SaysSo()
    {
        using var folder = new TemporaryFolder();
        string problem = folder.Write("p.json", Problem);

        Assert.Equal(2, await RunAsync(problem, "--from", folder.PathOf("none.json"), "--out", folder.PathOf("r.json")));
        Assert.Equal(1, await RunAsync(problem, "--from", problem, "--out", folder.PathOf("r.json")));
        Assert.Equal(["p.json"], folder.Files());
    }

    [Fact]
    public async Task Allocate_OfTheInfeasible_SaysNoAndNamesTheConflict()
    {
        using var folder = new TemporaryFolder();
        string problem = folder.Write("p.json", Problem.Replace("\"upper\":5", "\"lower\":8,\"upper\":9", StringComparison.Ordinal));

        int code = await RunAsync(problem, "--out", folder.PathOf("r.json"));

        Assert.Equal(1, code);
        await using FileStream stream = File.OpenRead(folder.PathOf("r.json"));
        AllocationResultDocument result = await AllocationJson.ReadResultAsync(stream, Token);
        Assert.Equal("infeasible", result.Status);
        Assert.Equal(["budget"], result.Conflict!);
        Assert.Equal(("budget", null, "lower"), Assert.Single(result.ConflictMembers!.Select(member => (member.Row, member.Group, member.Side))));
        Assert.True(result.Irreducible);
        LimitChangeDocument change = Assert.Single(Assert.Single(result.Repairs!).Changes);
        Assert.Equal(("budget", "lower", 8, 7), (change.Row, change.Side, change.From, change.To));
        Assert.Null(result.Value);
        Assert.Null(result.Choice);
    }

    [Fact]
    public async Task Allocate_OfAnInvalidProblem_SaysNoAndWritesNothing()
    {
        using var folder = new TemporaryFolder();

        int code = await RunAsync(folder.Write("p.json", "{}"), "--out", folder.PathOf("r.json"));

        Assert.Equal(1, code);
        Assert.Equal(["p.json"], folder.Files());
    }

    [Fact]
    public async Task Allocate_OfAMissingFileOrIntoAMissingFolder_IsWrongUse()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(2, await RunAsync(folder.PathOf("none.json"), "--out", folder.PathOf("r.json")));
        Assert.Equal(2, await RunAsync(folder.Write("p.json", Problem), "--out", folder.PathOf("none/r.json")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("folder")]
    [InlineData("p.json/r.json")]
    public async Task Allocate_IntoWhatIsNoFile_IsWrongUse(string output)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("folder"));

        Assert.Equal(2, await RunAsync(folder.Write("p.json", Problem), "--out", output.Length == 0 ? "" : folder.PathOf(output)));
    }

    [Fact]
    public async Task Allocate_WhatCannotBeWritten_IsShownAndSaysNo()
    {
        using var folder = new TemporaryFolder();
        // In the way of the file that is written beside the result and renamed.
        Directory.CreateDirectory(folder.PathOf("r.json.writing"));

        Assert.Equal(1, await RunAsync(folder.Write("p.json", Problem), "--out", folder.PathOf("r.json")));
    }

    [Theory]
    [InlineData("--gap", "-1")]
    [InlineData("--gap", "much")]
    [InlineData("--threads", "0")]
    [InlineData("--time-limit", "0")]
    [InlineData("--time-limit", "1e-8")]
    [InlineData("--time-limit", "0.0009")]
    [InlineData("--time-limit", "NaN")]
    [InlineData("--seed", "-1")]
    [InlineData("--unknown", "1")]
    public void Options_OutOfRange_AreErrors(string option, string value) =>
        Assert.NotEmpty(AllocateCommand.Create().Parse(["p.json", "--out", "r.json", option, value]).Errors);

    private static async Task<AllocationResultDocument> ReadAsync(string path)
    {
        await using FileStream stream = File.OpenRead(path);
        return await AllocationJson.ReadResultAsync(stream, Token);
    }

    private static Task<int> RunAsync(params string[] args) => AllocateCommand.Create().Parse(args).InvokeAsync(cancellationToken: Token);
}
