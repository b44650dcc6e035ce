using System.Text.Json;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class AdjacencyCommandsTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Likely_AsJson_NamesSkillsWithoutEvidenceTheLikeliestFirst()
    {
        var run = await SkillsGapProcess.RunAsync("likely", SkillsGapProcess.Example, "E1295", "--most", "5", "--json");
        var likely = JsonSerializer.Deserialize<LikelyDocument>(run.Output, Web)!;
        var evidence = File.ReadLines(Path.Combine(SkillsGapProcess.Example, "evidence.csv")).Select(line => line.Split(','))
            .Where(cells => cells[0] == "E1295").Select(cells => cells[1]).ToHashSet();
        var roles = File.ReadLines(Path.Combine(SkillsGapProcess.Example, "roles.csv")).Count() - 1;

        Assert.Equal("roles", likely.LearnedFrom); // 45 people are too few to learn from.
        Assert.Equal(roles, likely.Profiles);
        Assert.Equal(5, likely.Skills.Count);
        Assert.Equal(likely.Skills.Select(s => s.Probability).OrderDescending(), likely.Skills.Select(s => s.Probability));
        Assert.All(likely.Skills, skill =>
        {
            Assert.DoesNotContain(skill.Skill, evidence);
            Assert.InRange(skill.Probability, 0, 1);
            Assert.All(skill.Because, because => Assert.Contains(because.Skill, evidence));
            Assert.All(skill.Because, because => Assert.InRange(because.Both, 1, because.With));
        });
    }

    [Fact]
    public async Task Adjacent_AsJson_SaysWhatTheTransferRestsOn()
    {
        var run = await SkillsGapProcess.RunAsync("adjacent", SkillsGapProcess.Example, "ml-containers", "--json");
        var adjacent = JsonSerializer.Deserialize<AdjacentDocument>(run.Output, Web)!;

        Assert.InRange(adjacent.Skills.Count, 5, 10);
        Assert.Equal(adjacent.Skills.Select(s => s.To).OrderDescending(), adjacent.Skills.Select(s => s.To));
        Assert.All(adjacent.Skills, s => Assert.True(s.Declared is not null || s.Covered > 0 || s.Roles?.Both > 0));
    }

    [Theory]
    [InlineData("likely", "there is no such person")]
    [InlineData("adjacent", "there is no such skill")]
    public async Task Commands_AskedAboutNobody_AreWrongUse(string command, string complaint)
    {
        var run = await SkillsGapProcess.RunAsync(command, SkillsGapProcess.Example, "nobody");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
