using System.Text.Json;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class GroupsCommandTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Groups_ByRole_AreThoseOfTheFolder_AndNoneIsSmall()
    {
        var run = await SkillsGapProcess.RunAsync("groups", SkillsGapProcess.Example, "--by", "role", "--json");
        var groups = JsonSerializer.Deserialize<GroupsDocument>(run.Output, Web)!;
        var sizes = File.ReadLines(Path.Combine(SkillsGapProcess.Example, "people.csv")).Skip(1).CountBy(line => line.Split(',')[2]).ToDictionary();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(groups.Groups);
        Assert.All(groups.Groups, group => Assert.True(group.People >= 5 && group.People == sizes[group.Names[0]]));
        var hidden = sizes.Where(role => groups.Groups.All(group => group.Names[0] != role.Key)).ToList();
        Assert.True(hidden.Count > 1 && hidden.Sum(role => role.Value) >= 5);
    }

    [Fact]
    public async Task Groups_AsATable_ShowSkillsAskedFor()
    {
        var run = await SkillsGapProcess.RunAsync("groups", SkillsGapProcess.Example, "--by", "role", "--skill", "sql");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("sql", run.Output, StringComparison.Ordinal);
        Assert.Contains("data-engineer", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_OfWhichNoneMayBeShown_SayWhatWouldShowSome()
    {
        var run = await SkillsGapProcess.RunAsync("groups", SkillsGapProcess.Example, "--by", "unit");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No group by unit may be shown", run.Output, StringComparison.Ordinal);
        Assert.Contains("--by role", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--by", "shoe")]
    [InlineData("--by", "role,role")]
    [InlineData("--by", "role,unit,tier")]
    [InlineData("--skill", "juggling")]
    [InlineData("--smallest", "1")]
    public async Task WrongUse_SaysWhatIsWrong(params string[] args)
    {
        var run = await SkillsGapProcess.RunAsync(["groups", SkillsGapProcess.Example, .. args]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(args[1], run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
