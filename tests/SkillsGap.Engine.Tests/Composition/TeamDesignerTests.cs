using SkillsGap.Engine.Composition;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Tests.Architecture;
using SkillsGap.Engine.Tests.Case;

namespace SkillsGap.Engine.Tests.Composition;

public sealed class TeamDesignerTests
{
    private const int Teams = 30;
    private const double CaseGap = 0.01;

    private static readonly Lazy<SmallTeam[]> Small = new(() => [.. Enumerable.Range(0, Teams).Select(seed => new SmallTeam(seed))]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Composition_OfSmallTeams_IsTheBestOfAllThereAre()
    {
        var (learn, moved) = (0, 0);
        for (var seed = 0; seed < Teams; seed++)
        {
            var team = Small.Value[seed];
            var design = team.Design;

            Assert.Equal(team.Best(), design.Result.Value!.Value, 1e-6 * design.Result.Value.Value);
            Assert.Equal(design.Result.Value.Value, team.ValueOf(design.Placements.Select(one => one.Post)), 1e-6 * design.Result.Value.Value);
            Assert.True(design.Result.Bound >= design.Result.Value - 1e-6);
            learn += design.Placements.Count(one => one.Post.Learning is not null);
            moved += design.Placements.Count(one => one.Post.Part != TeamPart.Kept);
        }

        Assert.True(learn > 10 && moved > 30, $"{learn} learn, {moved} practise or support");
    }

    [Fact]
    public void NextHire_AddedToSmallTeams_AddsWhatIsProven()
    {
        var exact = 0;
        for (var seed = 0; seed < Teams; seed++)
        {
            var team = Small.Value[seed];
            var best = team.Best();
            foreach (var next in team.Design.Next)
            {
                var gain = team.Best(hire: next.Role) - best;
                AssertWithin(gain, next.Hire, $"seed {seed}, role {next.Role}");
                exact += Math.Abs(gain - next.Hire.ByPrices) <= 1e-6 * best ? 1 : 0;
            }
        }

        Assert.True(exact >= Teams / 2, $"{exact} are exact");
    }

    [Fact]
    public void NextPlace_GivenToSmallTeams_AddsWhatIsProven()
    {
        var some = 0;
        for (var seed = 0; seed < Teams; seed++)
        {
            var team = Small.Value[seed];
            var best = team.Best();
            for (var role = 0; role < 4; role++)
            {
                var gain = team.Best(given: role) - best;
                if (team.Design.Next.FirstOrDefault(one => one.Role == role)?.Place is { } place) AssertWithin(gain, place, $"seed {seed}, role {role}");
                else Assert.Equal(0, gain, 1e-6);
                some += gain > 1 ? 1 : 0;
            }
        }

        Assert.True(some > 10, $"{some} places are worth something");
    }

    // Whatever the post, a proficient person gives all of each month: availability to projects, the rest to existing work.
    [Fact]
    public void HeadMonths_OfAProficientPerson_AreTheWholeHorizon()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            foreach (var post in Small.Value[seed].Posts.SelectMany(some => some))
            {
                foreach (var share in (ReadOnlySpan<double>)[0.3, 1])
                {
                    var months = new HeadMonths(12, share).Of(held: 1, fit: 1, post);
                    Assert.Equal(12, months.Sum(one => (one.Kind == WorkKind.Projects ? share : 1) * one.Months), 1e-9);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.85)]
    [InlineData(1.15)]
    public void Case_WhateverTheDemandWithinFifteenPercent_NeedsTwentyToTwentyFivePractitionersAndAboutTenSupporters(double demand)
    {
        var design = Case(demand, 0.5);

        Assert.InRange(design.CountOf(TeamPart.Practitioner), 20, 25);
        Assert.InRange(design.CountOf(TeamPart.Supporter), 8, 12);
        Assert.Equal(45, Enum.GetValues<TeamPart>().Sum(design.CountOf));
        Assert.True(design.Result.Value > 1.2 * design.ValueToday && design.Result.Gap < 1.2 * CaseGap);
    }

    [Fact]
    public void Case_OfMoreDemand_IsWorthNoLess()
    {
        var bounds = new[] { 0.8, 1, 1.2 }.Select(demand => Case(demand, 0.5).Result).ToList();

        Assert.True(bounds[0].Value <= bounds[1].Bound && bounds[1].Value <= bounds[2].Bound);
        Assert.True(bounds[0].Bound < bounds[2].Value);
    }

    [Fact]
    public void Case_PeopleExcluded_StayWithTheWorkTheyDo()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var design = Design(workforce, scenario with { Exclude = [.. Enumerable.Range(0, 40)] }, new());
        var ids = workforce.People.Take(40).Select(person => person.Id).ToHashSet();

        var excluded = design.Placements.Where(one => ids.Contains(design.Analysis.Workforce.People[one.Person].Id)).ToList();
        Assert.Equal(40, excluded.Count);
        Assert.All(excluded, one => Assert.Equal(
            (design.Analysis.Workforce.People[one.Person].Role, WorkKind.Existing, null), (one.Post.Role, one.Post.Kind, one.Post.Learning)));
    }

    [Fact]
    public void Case_PeopleAndDemandInAnotherOrder_IsComposedTheSame()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var last = workforce.People.Length - 1;
        var turned = workforce with
        {
            People = [.. workforce.People.Reverse()],
            Evidence = [.. workforce.Evidence.Select(one => one with { Person = last - one.Person })],
            Demand = [.. workforce.Demand.Reverse()],
        };

        Assert.Equal(Text(Design(workforce, scenario, new())), Text(Design(turned, scenario, new())));

        static string Text(TeamDesign design) => $"{design.Result.Value:R}\n" + string.Join('\n', design.Placements
            .Select(one => $"{design.Problem.GroupId(one.Person)} {design.Problem.OptionId(one.Person, design.Result.Choice[one.Person])}").Order());
    }

    [Fact]
    public void Settings_OutOfRange_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new DesignSettings(0).Check());

    private static TeamDesign Case(double demand, double availability)
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        workforce = workforce with { Demand = [.. workforce.Demand.Select(one => one with { PersonMonths = demand * one.PersonMonths })] };
        return Design(workforce, scenario, new(availability));
    }

    // Prices and search alone: what a machine without OR-Tools would say, and in a second.
    private static TeamDesign Design(Workforce workforce, Scenario scenario, DesignSettings settings) => TeamDesigner.Design(
        workforce, scenario, null, settings,
        new PlannerSettings { Threads = 1, GapTarget = CaseGap, EnumerationNodes = 1000 }, cancellation: Cancellation);

    private static void AssertWithin(double gain, MarginalWorth worth, string where)
    {
        Assert.True(gain >= worth.Least - 1e-6 && gain <= worth.Most + 1e-6, $"{where}: {gain} is not within {worth.Least} … {worth.Most}");
        Assert.InRange(worth.ByPrices, worth.Least, worth.Most);
    }
}
