using System.Text.Json;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class PeopleCommandsTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Gaps_AsJson_CoversEverybodyAndCountsItsOwnTiers()
    {
        var run = await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--json");
        var table = JsonSerializer.Deserialize<GapTableDocument>(run.Output, Web)!;
        Assert.Equal(45, table.People.Count);
        Assert.Equal(table.Tiers.Targeted, table.People.Count(p => p.InScope && p.Tier == "targeted"));
        Assert.Equal(table.Tiers.Structured, table.People.Count(p => p.InScope && p.Tier == "structured"));
        Assert.Equal(table.Tiers.Extensive, table.People.Count(p => p.InScope && p.Tier == "extensive"));
        Assert.All(table.People, p => Assert.Equal(p.Tier == "ready", p.Levels.All(l => l.Mean >= l.Required)));
    }

    [Fact]
    public async Task Gaps_ToAnotherRole_ShowsThatRole()
    {
        var run = await SkillsGapProcess.RunAsync("gaps", SkillsGapProcess.Example, "--role", "ml-product-owner", "--json");
        var table = JsonSerializer.Deserialize<GapTableDocument>(run.Output, Web)!;
        Assert.Equal("ml-product-owner", table.Role);
        Assert.Contains(table.People[0].Levels, level => level.Skill == "product-roadmapping");
    }

    [Fact]
    public async Task Why_AsJson_AddsUp()
    {
        var run = await SkillsGapProcess.RunAsync("why", SkillsGapProcess.Example, "E1295", "--json");
        var why = JsonSerializer.Deserialize<WhyDocument>(run.Output, Web)!;
        Assert.All(why.Skills, skill =>
            Assert.Equal(skill.Mean, skill.Prior + (skill.Correction ?? 0) + skill.Contributions.Sum(c => c.Adds), 1e-9));
        Assert.Contains(why.Foundations, f => f.Skill == "cloud-fundamentals");
        Assert.Equal(why.Reason!.Net, why.Decision!.Value - why.Reason.Payments.Sum(p => p.Amount * p.Price), 1e-6);
    }

    [Fact]
    public async Task Why_OutOfScope_PlansNothing()
    {
        var run = await SkillsGapProcess.RunAsync("why", SkillsGapProcess.Example, "E1007");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Not in the scenario's scope", run.Output, StringComparison.Ordinal);
    }
}
