using System.Text.Json;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class AskCommandTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Ask_OfAPlanThatIsThere_NamesTheAssessmentsWorthMost()
    {
        using var folder = new TemporaryFolder();
        var plan = Path.Combine(folder.Path, "plan");
        Assert.Equal(0, (await SkillsGapProcess.RunAsync("plan", SkillsGapProcess.Example, "--out", plan, "--gap", "0.05")).ExitCode);

        var run = await SkillsGapProcess.RunAsync("ask", SkillsGapProcess.Example, "--plan", plan, "--pairs", "200", "--top", "3", "--json");
        var table = await SkillsGapProcess.RunAsync("ask", SkillsGapProcess.Example, "--plan", plan, "--pairs", "200", "--top", "3");
        var advice = JsonSerializer.Deserialize<AskDocument>(run.Output, Web)!;

        Assert.Equal((0, 0), (run.ExitCode, table.ExitCode));
        Assert.Equal((200, 3), (advice.LookedAt, advice.Questions.Count));
        Assert.Equal(advice.Questions.Select(q => q.Worth).OrderDescending(), advice.Questions.Select(q => q.Worth));
        Assert.All(advice.Questions, q => Assert.Contains(q.Answers, answer => !answer.AsPlanned));
        Assert.Contains(advice.Questions[0].Person, table.Output, StringComparison.Ordinal);
        Assert.Contains("most promising", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WithoutSuchAPlan_IsWrongUse()
    {
        var run = await SkillsGapProcess.RunAsync("ask", SkillsGapProcess.Example, "--plan", "nowhere");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no such folder", run.Error, StringComparison.Ordinal);
    }
}
