using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>
/// Rows and uses worked out by hand. Units: u0 above u1; people 0 and 1 are in u1, 2 and 3 in u0. Role 0 is held by people 0 to 2 and role
/// 1 by person 3, who is not in scope. Role 1 requires .5 of skill 0, of which the people have 0, 0, .5 and .5.
/// </summary>
public sealed class AllocationBuilderTests
{
    private static readonly PersonSkillTable Mean = Table([0.0], [0.0], [0.5], [0.5]);

    private static readonly Workforce Base = Workforce(
        Skills(1), [Role("held", 10), Role("wanted", 1000, (0, 0.5))],
        [Person("p0") with { Unit = 1 }, Person("p1") with { Unit = 1 }, Person("p2"), Person("p3", role: 1) with { MentorCapacity = 3 }],
        [Teaches("m", 16, 100, (0, 0, 0.5))], Cohort(0, 14, 2, seats: 7)) with
    {
        Units = [new("u0", "Above", null, 900, 0.6), new("u1", "Below", 0, 400, 0.5)],
        Projects = [Project("j", 40, (0, 0.5))],
    };

    private static readonly Scenario Ask = Scenario(new CapabilityTarget(1, 4)) with
    {
        Budget = 500,
        Scope = new Scope.OfPeople([0, 1, 2]),
        Transitions = [1],
        MentorHoursPerMentee = 1.5,
    };

    // Day 14 to day 28 in the cohort: 19 January to 2 February.
    private static readonly LearningOption Path = new(
        OptionKind.Path, 1, 1, [new(0, 0, 2, 4, 16)], 0, 3, 0, 16, 100, 800, 0.7, 11, 7600);

    private static readonly LearningOption Stay = new(OptionKind.Stay, 0, 0, [], 0, null, null, 0, 0, 0, 1, 0, 0);

    [Fact]
    public void Build_Path_UsesAllThatIsScarce()
    {
        var problem = Build(Base, Ask, [Stay, Path]);

        Assert.Equal(
            new()
            {
                ["budget"] = 100, ["budget:u0"] = 100, ["budget:u1"] = 100, ["seats:c0-14"] = 1, ["mentor:p3"] = 1.5, ["places:j"] = 1,
                ["training:u0:2026-Q1"] = 1, ["training:u1:2026-Q1"] = 1, ["capable:wanted"] = 0.7,
            },
            Uses(problem, 0, 1));
        Assert.Equal(7600, problem.Value(0, 1));
        Assert.Empty(Uses(problem, 0, 0));
        Assert.True(problem.IsRequired(0));
        Assert.Equal(
            ("p0", "stay", "path:wanted/m@c0-14/mentor:p3/then:j"),
            (problem.GroupId(0), problem.OptionId(0, 0), problem.OptionId(0, 1)));
    }

    [Fact]
    public void Build_Rows_HaveTheLimitsOfWhatTheyAreOf()
    {
        var rows = Rows(Build(Base, Ask, [Stay, Path]));

        Assert.Equal((null, 500), rows["budget"]);
        Assert.Equal((null, 900), rows["budget:u0"]);
        Assert.Equal((null, 400), rows["budget:u1"]);
        Assert.Equal((null, 7), rows["seats:c0-14"]);
        Assert.Equal((null, 3), rows["mentor:p3"]);
        Assert.Equal((null, 5), rows["places:j"]);
        Assert.Equal((null, 2), rows["training:u0:2026-Q1"]); // .6 of all four, those below included, rounded down.
        Assert.Equal((null, 1), rows["training:u1:2026-Q1"]);
        Assert.Equal((2, null), rows["capable:wanted"]); // Four wanted, people 2 and 3 are capable today, in scope or not.
        Assert.Equal(9, rows.Count); // No row that nobody uses.
    }

    [Fact]
    public void Build_TargetReachedToday_NeedsNoRow() =>
        Assert.DoesNotContain("capable:wanted", Rows(Build(Base, Ask with { Targets = [new(1, 2)] }, [Stay, Path])).Keys);

    [Fact]
    public void Build_TargetNobodyCanServe_IsAskedForAllTheSame() =>
        Assert.Equal((2, null), Rows(Build(Base, Ask, [Stay]))["capable:wanted"]);

    [Fact]
    public void Build_Transition_GivesUpThePresentRoleAndCountsInTheNew()
    {
        var workforce = Base with
        {
            Roles = [Base.Roles[0] with { MinHeadcount = 2 }, Base.Roles[1] with { MinHeadcount = 1, MaxHeadcount = 3 }],
        };
        var move = Path with { Kind = OptionKind.Transition, Steps = [], Cash = 0, Mentor = null, Project = null };

        var problem = Build(workforce, Ask, [Stay, move, Path]);

        Assert.Equal(new() { ["headcount:held"] = 1 }, Uses(problem, 0, 0));
        Assert.Equal(new() { ["headcount:wanted"] = 0.7, ["capable:wanted"] = 0.7 }, Uses(problem, 0, 1)); // It is a target too: title or not.
        Assert.Equal(1, Uses(problem, 0, 2)["headcount:held"]);
        Assert.Equal("move:wanted/", problem.OptionId(0, 1));
        Assert.Equal((2, null), Rows(problem)["headcount:held"]);
        Assert.Equal((null, 2), Rows(problem)["headcount:wanted"]); // One to three, and person 3 holds it already.
    }

    [Theory]
    [InlineData(5, null, true, 5.0, null)] // Under its minimum, and people may move there.
    [InlineData(5, null, false, 3.0, null)] // Under its minimum, and nobody may move there: it need not grow.
    [InlineData(null, 2, true, null, 3.0)] // Over its maximum: it need not shrink.
    [InlineData(null, 4, true, null, 4.0)]
    [InlineData(2, 4, true, 2.0, 4.0)]
    public void Build_Headcount_AsksForNothingTheScenarioDoesNotOffer(int? least, int? most, bool open, double? lower, double? upper)
    {
        var workforce = Base with { Roles = [Base.Roles[0] with { MinHeadcount = least, MaxHeadcount = most }, Base.Roles[1]] };

        var rows = Rows(Build(workforce, Ask with { Transitions = open ? [0] : [] }, [Stay]));

        Assert.Equal((lower, upper), rows["headcount:held"]);
    }

    [Fact]
    public void Build_HoldersOutOfScope_AreTakenOffTheLimits()
    {
        var workforce = Base with { Roles = [Base.Roles[0] with { MinHeadcount = 2, MaxHeadcount = 3 }, Base.Roles[1]] };

        Assert.Equal((1, 2), Rows(Build(workforce, Ask with { Scope = new Scope.OfPeople([0, 1]) }, [Stay]))["headcount:held"]);
        Assert.Equal((null, 1), Rows(Build(workforce, Ask with { Scope = new Scope.OfPeople([0]) }, [Stay]))["headcount:held"]);
    }

    [Fact]
    public void Build_FallingWorth_IsCountedInHeadMonthsBeyondThoseCapableToday()
    {
        var worth = Base with { Roles = [Base.Roles[0], Base.Roles[1] with { Worth = [new(2, 900), new(3, 500), new(6, 100)] }] };

        var problem = Build(worth, Ask with { HorizonMonths = 10, BenefitWeight = 2 }, [Stay, Path]);

        // Two of the heads are there.
        Assert.Equal([new(10, 1000), new(40, 200)], problem.Rows.Single(row => row.Id == "worth:wanted").Worth);
        Assert.Equal(0.7 * 11, Uses(problem, 0, 1)["worth:wanted"], 12);
    }

    [Fact]
    public void Build_FallingWorthOfARoleToMoveTo_CountsItsHolders()
    {
        var worth = Base with { Roles = [Base.Roles[0] with { Worth = [new(4, 900)] }, Base.Roles[1]] };
        var move = Path with { Kind = OptionKind.Transition, Role = 0 };

        var problem = Build(worth, Ask, [Stay, move]);

        Assert.Equal([new(12, 900)], problem.Rows.Single(row => row.Id == "worth:held").Worth); // Three of the four heads are there.
    }

    [Fact]
    public void Build_Training_CountsTheQuartersInWhichSomebodyLearns()
    {
        // Quarters end on days 85 and 176. From 30 January on day 61 is 1 April, which a division by 7 and back puts before it.
        LearningOption Steps(params (double Start, double Finish)[] days) =>
            Path with { Steps = [.. days.Select(d => new LearningStep(0, null, d.Start / 7, d.Finish / 7, 16))] };
        string[] Training(Scenario scenario, LearningOption option) =>
            [.. Uses(Build(Base, scenario, [Stay, option]), 0, 1).Keys
                .Where(row => row.StartsWith("training:u1:", StringComparison.Ordinal)).Order()];

        Assert.Equal(["training:u1:2026-Q1", "training:u1:2026-Q2"], Training(Ask, Steps((80, 90))));
        Assert.Equal(["training:u1:2026-Q1", "training:u1:2026-Q3"], Training(Ask, Steps((10, 20), (180, 190))));
        Assert.Equal(["training:u1:2026-Q1"], Training(Ask, Steps((70, 86)))); // Ends with 31 March.
        Assert.Equal(["training:u1:2026-Q2"], Training(Ask, Steps((86, 90))));
        Assert.Equal(["training:u1:2026-Q2"], Training(Ask with { AsOf = new(2026, 1, 30) }, Steps((61, 70))));
    }

    [Fact]
    public void Build_NextQuarter_IsPartOfTheName()
    {
        var later = Path with { EarliestWeek = 86 / 7.0 };

        Assert.Equal("path:wanted/m@c0-14/from:2026-04-01/mentor:p3/then:j", Build(Base, Ask, [Stay, later]).OptionId(0, 1));
    }

    /// <summary>The problem in which person 0 has these options and everybody else in scope stays.</summary>
    private static AllocationProblem Build(Workforce workforce, Scenario scenario, ImmutableArray<LearningOption> options)
    {
        var analysis = SmallAnalysis.Of(workforce, scenario, Mean);
        return new AllocationBuilder(analysis, [.. analysis.Scope.Select(p => new PersonOptions(p, p == 0 ? options : [Stay]))]).Build();
    }

    private static Dictionary<string, double> Uses(AllocationProblem problem, int group, int option)
    {
        var amounts = problem.UsedAmounts(group, option).ToArray();
        return problem.UsedRows(group, option).ToArray().Zip(amounts).ToDictionary(use => problem.Rows[use.First].Id, use => use.Second);
    }

    private static Dictionary<string, (double? Lower, double? Upper)> Rows(AllocationProblem problem) =>
        problem.Rows.ToDictionary(row => row.Id, row => (row.Lower, row.Upper));
}
