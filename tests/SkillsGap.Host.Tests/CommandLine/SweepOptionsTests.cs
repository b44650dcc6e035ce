using System.CommandLine;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Commands;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class SweepOptionsTests
{
    [Fact]
    public void Deadline_InPartsOfWeeks_IsNoDate()
    {
        var (sweep, parsed) = Parse("--deadline", "4.5:12.5:2");
        Assert.Empty(parsed.Errors);
        var found = sweep.Get(parsed);
        Assert.True(found.InWeeks);
        Assert.Equal([4.5, 12.5], found.Points);
    }

    [Theory]
    [InlineData("--budget", "20000:60000:21")]
    [InlineData("--deadline", "12:52:11")]
    [InlineData("--head-count", "15:30:16")]
    [InlineData("--upper", "1000:5000:9")]
    public void Sweep_NotUnderstood_ShowsOneThatIs(string option, string example)
    {
        string[] rest = option == "--upper" ? ["--row", "r"] : [];
        var (_, parsed) = Parse(option, "abc", rest);
        Assert.Contains(parsed.Errors, error => error.Message.StartsWith($"{option} abc: ", StringComparison.Ordinal) && error.Message.EndsWith($"{example}.", StringComparison.Ordinal));
        Assert.Empty(Parse(option, example, rest).Parsed.Errors);
    }

    [Fact]
    public async Task ProblemSweep_CancelledWhileReading_EndsWithoutAnException()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder["p.json"], """{"format":"skillsgap-allocation/1","rows":[{"id":"r","upper":1}],"groups":[]}""", TestContext.Current.CancellationToken);
        var code = await ProblemSweep.RunAsync(
            folder["p.json"], new("r", [1, 2]), new PlannerSettings(), new(null, null, null), false, new CancellationToken(canceled: true));
        Assert.Equal(1, code);
    }

    private static (SweepOptions Sweep, ParseResult Parsed) Parse(string option, string text, params string[] rest)
    {
        var sweep = new SweepOptions();
        var command = new Command("frontier");
        sweep.AddTo(command);
        return (sweep, command.Parse([option, text, .. rest]));
    }
}
