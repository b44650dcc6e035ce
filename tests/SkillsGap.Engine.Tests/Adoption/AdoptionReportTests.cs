using System.Text.Json;
using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Learning;
using SkillsGap.Engine.Tests.Scenarios;

namespace SkillsGap.Engine.Tests.Adoption;

public sealed class AdoptionReportTests
{
    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    private static readonly Unit[] Units =
        [new("all", "All", null, null, null), new("hot", "Hot", 0, null, null), new("cold", "Cold", 0, null, null), new("few", "Few", 0, null, null)];

    [Fact]
    public void Groups_OfKnownPeople_AreCountedOneByOne()
    {
        var workforce = Teams();
        var recent = Usage.AsOf.AddDays(-27);

        var tool = Usage.Report(Usage.Analysis(workforce)).Tools[0];

        Assert.Equal(["all", "cold", "few", "hot"], tool.Units.Select(unit => workforce.Units[unit.Group].Id));
        foreach (var unit in tool.Units)
        {
            int[] people = [.. Enumerable.Range(0, workforce.People.Length).Where(p => workforce.UnitsFrom(workforce.People[p].Unit).Contains(unit.Group))];
            Assert.Equal(people.Length, unit.People);
            Assert.Equal(people.Count(p => workforce.ToolUsage.Any(row => row.Person == p && row.LastDay >= recent && row.Active > 0)), unit.Active);
            Assert.Equal(
                people.Count(p => workforce.ToolUsage.Any(row => row.Person == p && row.Date == Usage.LastWeek)), unit.ActiveByWeek[^1]);
        }

        // Three people alone are hidden, and not to be had from the whole and the two others.
        Assert.True(tool.Units[2].IsHidden);
        Assert.Contains(tool.Units, unit => unit.IsHidden && unit.People >= 5);
    }

    [Fact]
    public void LowTeam_OfAHotWhole_IsFoundWithWhatTheCatalogueHas()
    {
        var workforce = Teams() with
        {
            People = [.. Teams().People.Where(person => person.Unit != 3)],
            ToolUsage = [.. Teams().ToolUsage.Where(row => row.Person < 60)],
            Modules = [Small.Teaches("m", 20, 500, (0, 0.2, 0.7)), Small.Teaches("deep", 20, 500, (0, 0.6, 0.9)), Small.Teaches("lab", 10, 300, (0, 0.3, 0.6)) with { Format = LearningFormat.HandsOn }],
        };

        var low = Assert.Single(Usage.Report(Usage.Analysis(workforce)).Tools[0].LowTeams);

        Assert.Equal("cold", workforce.Units[low.Team.Group].Id);
        Assert.Equal([("m", 20), ("lab", 20)], low.Offers.Select(offer => (workforce.Modules[offer.Module].Id, offer.People)));
        // The rule of DESIGN 7.1 for one person, twenty times: 20 h less half of 0.3/0.7 of them.
        var hours = 20 * (1 - (0.5 * 0.3 / 0.7));
        Assert.Equal(20 * 500, low.Offers[0].Cash);
        Assert.Equal(20 * hours, low.Offers[0].Hours, 1e-9);
        Assert.Equal(20 * new SuccessModel().Probability(1, hours, false, false, false) * 0.4, low.Offers[0].Gain, 1e-9);
    }

    [Fact]
    public void Counts_OfAUnit_AreNeverTakenForPeople()
    {
        var workforce = Teams() with
        {
            ToolUsage = [new(null, 1, 0, Usage.LastWeek, 1, 12, 0, "", null), new(null, 1, 0, Usage.LastWeek.AddDays(1), 1, 15, 0, "", null)],
        };

        var tool = Usage.Report(Usage.Analysis(workforce)).Tools[0];

        Assert.Empty(tool.Users);
        Assert.Equal((15, 15, 15), (tool.Active, tool.Units[0].Active, tool.Units[3].Active));
        Assert.True(tool.Units[3].IsCounted && !tool.Units[1].IsCounted);
        Assert.Equal(0, tool.Units[1].Active);
    }

    [Fact]
    public void Report_OfRowsInAnotherOrder_IsTheSame()
    {
        var workforce = Teams();
        var scenario = Small.Scenario(new CapabilityTarget(1, 1));
        var random = new Random(4);
        var people = Enumerable.Range(0, workforce.People.Length).ToArray();
        random.Shuffle(people);
        var place = new int[people.Length];
        for (var i = 0; i < people.Length; i++) place[people[i]] = i;
        var rows = workforce.ToolUsage.Select(row => row with { Person = place[row.Person!.Value] }).ToArray();
        random.Shuffle(rows);

        Assert.Equal(Text(workforce), Text(workforce with { People = [.. people.Select(p => workforce.People[p])], ToolUsage = [.. rows] }));

        string Text(Workforce of)
        {
            var report = Usage.Report(WorkforceAnalysis.Of(of, scenario, cancellation: TestContext.Current.CancellationToken));
            return JsonSerializer.Serialize(report.Tools.Select(tool => (
                tool.Units, tool.Return, Users: tool.Users.OrderBy(user => report.Analysis.Workforce.People[user.Person].Id, StringComparer.Ordinal)
                    .Select(user => (report.Analysis.Workforce.People[user.Person].Id, user.Level, user.Sessions)))), Fields);
        }
    }

    [Fact]
    public void Plan_OfAFolderWithUse_IsThePlanWithoutIt()
    {
        var workforce = Teams();
        var scenario = Small.Scenario(new CapabilityTarget(1, 1)) with { Budget = 2000 };

        Assert.Equal(Value(workforce with { Tools = [], ToolUsage = [] }), Value(workforce));

        static double Mean(WorkforceAnalysis analysis) => Enumerable.Range(0, analysis.Workforce.People.Length).Sum(p => analysis.Estimate.Mean[p, 0]);
        (double?, double) Value(Workforce of)
        {
            var analysis = WorkforceAnalysis.Of(of, scenario, cancellation: TestContext.Current.CancellationToken);
            return (WorkforcePlanner.Plan(analysis, new PlannerSettings { Threads = 1 }, null, TestContext.Current.CancellationToken).Result.Value, Mean(analysis));
        }
    }

    [Fact]
    public void Champion_WhoIsProficient_MentorsInThePlan()
    {
        var workforce = Usage.Workforce(4);
        var scenario = Small.Scenario(new CapabilityTarget(1, 1));
        var mean = Small.Table([0.9], [0.3], [0.3], [0.5]);
        var analysis = SmallAnalysis.Of(workforce, scenario, mean);
        var report = Usage.Report(analysis);
        report = report with
        {
            Tools = [report.Tools[0] with { Champions = [Champion(0, 0.9, true), Champion(3, 0.5, false)] }],
        };

        var (offered, mentors) = ChampionMentors.AddTo(workforce, report, 3);

        Assert.Equal(["p000"], mentors);
        Assert.Equal([3, 0, 0, 0], offered.People.Select(person => person.MentorCapacity));
        Assert.DoesNotContain(SmallAnalysis.Plan(workforce, scenario, mean).AllChosen, option => option.Mentor.HasValue);
        var plan = SmallAnalysis.Plan(offered, scenario, mean);
        Assert.Contains(plan.AllChosen, option => option.Mentor == 0);
        Assert.True(plan.Result.Value > SmallAnalysis.Plan(workforce, scenario, mean).Result.Value);

        static Champion Champion(int person, double level, bool isProficient) => new(person, new(person, 0.8, 7, 11, Maturity.Advanced), 12, 12, 1e-9, level, isProficient);
    }

    [Fact]
    public void LowTeam_IsOfferedLearning_AndThePlanTakesWhatPaysUnderTheBudget()
    {
        LearningModule Of(string id, double hours, double cost, LearningFormat format) => Small.Teaches(id, hours, cost, (0, 0, 0.6)) with { Format = format };
        var workforce = Teams() with
        {
            People = [.. Teams().People.Where(person => person.Unit != 3)],
            ToolUsage = [.. Teams().ToolUsage.Where(row => row.Person < 60)],
            Modules = [Of("micro", 30, 40, LearningFormat.Micro), Of("workshop", 4, 60, LearningFormat.Workshop), Of("exam", 40, 6000, LearningFormat.Certification)],
            Roles = [Small.Role("now", 0), Small.Role("target", 0, (0, 0.6))],
        };
        var mean = Small.Table([.. workforce.People.Select(_ => new[] { 0.3 })]);
        var scenario = Small.Scenario(new CapabilityTarget(1, 1)) with { Budget = 400 };

        var (offered, asked, offers) = TeamOffers.AddTo(workforce, scenario, Usage.Report(SmallAnalysis.Of(workforce, scenario, mean)), 100);
        var plan = SmallAnalysis.Plan(offered, asked, mean);

        Assert.Equal(new TeamOffer(workforce.Units[2].Id, "t-user", 0.6, 100), Assert.Single(offers));
        Assert.All(plan.Options, person => Assert.Equal(
            workforce.People[person.Person].Unit == 2, person.Options.Any(option => option.Kind == OptionKind.Path && option.Role == 2)));
        var modules = plan.Options.First(person => person.Person == 45).Options.Where(option => option.Role == 2)
            .SelectMany(option => option.Steps).Select(step => workforce.Modules[step.Module].Format).ToHashSet();
        Assert.Superset(new HashSet<LearningFormat> { LearningFormat.Micro, LearningFormat.Workshop }, modules);
        var taken = plan.AllChosen.Where(option => option.Role == 2).ToList();
        // The target takes up to two of the ten that the budget has room for.
        Assert.InRange(taken.Count, 8, 10);
        Assert.All(taken, option => Assert.Equal(40, option.Cash));
        Assert.Empty(TeamOffers.AddTo(workforce with { ToolUsage = [.. workforce.ToolUsage.Select(row => row with { HoursSaved = null })] }, scenario,
            Usage.Report(SmallAnalysis.Of(workforce with { ToolUsage = [.. workforce.ToolUsage.Select(row => row with { HoursSaved = null })] }, scenario, mean))).Offers);
    }

    // 40 people of whom 36 use the tool, 20 of whom one does, and 3; with different weeks.
    private static Workforce Teams()
    {
        var workforce = Usage.Workforce(63);
        return workforce with
        {
            Units = [.. Units],
            People = [.. workforce.People.Select((person, p) => person with { Unit = p < 40 ? 1 : p < 60 ? 2 : 3 })],
            ToolUsage =
            [
                .. Enumerable.Range(0, 63).Where(p => p < 36 || p == 45 || p > 60).SelectMany(
                    p => Enumerable.Range(1, 1 + (p % 5)), (p, back) => Usage.Week(p, back, 1 + (p % 4), 3 + p, p % 2 == 0 ? "a;b" : "a;b;c;d", p % 3 == 0 ? 1.1 * p : null)),
            ],
        };
    }
}
