using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;

namespace SkillsGap.Host.Tests.Plans;

/// <summary>What the document of adoption leaves out, so that no two of its figures differ by a few people.</summary>
public sealed class AdoptionMappingTests
{
    private const int People = 60;

    private static readonly Lazy<AdoptionReport> Report = new(() =>
    {
        var content = WorkforceGenerator.Generate(new() { People = People, Seed = 3, Usage = true }).Content;
        return AdoptionReport.Of(WorkforceAnalysis.Of(content.Workforce, content.Scenario!));
    });

    // Users ever, and those of the window: nobody, few or enough between them, and between them and all.
    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    [InlineData(5, true)]
    public void Users_AreShown_WhereEnoughOrNoneAreBetweenThemAndThoseOfTheWindow(int before, bool isShown)
    {
        var inWindow = Report.Value.Tools[0].Users.Count(user => user.Level != Maturity.None);
        Assert.InRange(inWindow, 10, People - 15);

        var made = Of(tool => tool with { Return = tool.Return with { Users = inWindow + before, Reporting = inWindow + before, Cost = 100 } }).Return;

        Assert.Equal(isShown ? (inWindow + before, 100.0) : ((int?)null, (double?)null), (made.Users, made.Cost));
        Assert.Equal(isShown, made.Reporting is not null);
    }

    [Fact]
    public void Users_AreNotShown_WhereNearlyEverybodyIsOne()
    {
        var made = Of(tool => tool with { Return = tool.Return with { Users = People - 2, Cost = 100 } }).Return;

        Assert.Equal((null, null, null), (made.Users, made.Cost, made.PerCost));
    }

    [Fact]
    public void Offers_AreShown_WhereEnoughOrNoneOfTheTeamAreLeftOut()
    {
        var team = new GroupAdoption(0, 0, 12, 0, [], Maturity.None, true, false, false, false, []);
        LearningOffer Offer(int people) => new(0, people, people, people, people);

        var low = Assert.Single(Of(tool => tool with { LowTeams = [new(team, 0.01, [Offer(12), Offer(11), Offer(7), Offer(6)])] }).LowTeams);

        Assert.Equal([12, null, 7, null], low.Offers.Select(offer => offer.People));
        Assert.Equal(low.Offers.Select(offer => offer.People is null), low.Offers.Select(offer => offer.Cash is null && offer.Hours is null));
    }

    private static Wire.Plans.ToolAdoptionDocument Of(Func<ToolAdoption, ToolAdoption> change) =>
        AdoptionMapping.ToDocument(Report.Value with { Tools = [change(Report.Value.Tools[0])] }).Tools[0];
}
