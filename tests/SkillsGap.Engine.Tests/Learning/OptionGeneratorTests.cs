using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>Role 0 is held and asks for nothing, role 1 is the target and asks for .5 of skills 0 and 1, role 2 may be moved to.</summary>
public sealed class OptionGeneratorTests
{
    private static readonly Role[] Roles = [Role("holder", 0), Role("target", 1000, (0, 0.5), (1, 0.5)), Role("other", 1500, (2, 0.5))];
    private static readonly LearningModule[] Modules =
        [Teaches("a", 8, 100, (0, 0, 0.6)), Teaches("b", 16, 200, (1, 0, 0.6)), Teaches("c", 24, 300, (2, 0, 0.6))];

    private static readonly Scenario Target = Scenario(new CapabilityTarget(1, 1));

    [Fact]
    public void For_Anybody_ComesFirstWithStaying()
    {
        var stay = Options(Workforce(Skills(3), Roles, [Person("p")], Modules), Target, Table([0, 0, 0.0]))[0];

        Assert.Equal((OptionKind.Stay, 0, 0.0, 0.0, 0.0, 1.0), (stay.Kind, stay.Role, stay.Hours, stay.Cash, stay.Value, stay.Success));
        Assert.Empty(stay.Steps);
    }

    [Fact]
    public void For_PersonCapableToday_OnlyStays() =>
        Assert.Single(Options(Workforce(Skills(3), Roles, [Person("p")], Modules), Target, Table([0.5, 0.7, 0])));

    [Fact]
    public void For_NoWayToClose_OnlyStays() =>
        Assert.Single(Options(Workforce(Skills(3), Roles, [Person("p")], Modules[1..]), Target, Table([0.0, 0, 0])));

    [Fact]
    public void For_Transitions_AreOfferedToWhoIsOpenToChange()
    {
        var scenario = Target with { Transitions = [0, 2] };
        var closed = Workforce(Skills(3), Roles, [Person("p")], Modules);
        var open = closed with { People = [Person("p") with { OpenToChange = true }] };
        var mean = Table([0.0, 0, 0]);

        Assert.Equal([OptionKind.Stay, OptionKind.Path], Options(closed, scenario, mean).Select(o => o.Kind));
        Assert.Equal(
            [(OptionKind.Stay, 0), (OptionKind.Path, 1), (OptionKind.Transition, 2)],
            Options(open, scenario, mean).Select(o => (o.Kind, o.Role)));
    }

    [Fact]
    public void For_AnEarlyDeadline_IsWhatFinishesByItOfALateOne()
    {
        int cut = 0, left = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var workforce = RandomCatalogue.Make(random, 10) with { People = [Person("p", hoursPerWeek: 1 + random.Next(6))] };
            var mean = Table(RandomCatalogue.Levels(random));
            var early = Target with { Deadline = AsOf.AddDays(10 + random.Next(100)) };
            var limits = new OptionLimits(10_000, 0, 0);

            var all = Options(workforce, Target, mean, 0, limits).Where(o => o.Kind == OptionKind.Path).Select(Name).ToList();
            var some = Options(workforce, early, mean, 0, limits).Where(o => o.Kind == OptionKind.Path).Select(Name).ToList();

            double weeks = (early.Deadline.DayNumber - AsOf.DayNumber) / 7.0;
            Assert.Equal(all.Where(one => one.Finish <= weeks).Order(), some.Order());
            (cut, left) = (cut + all.Count - some.Count, left + some.Count);
        }

        Assert.True(cut > 100 && left > 100, $"{cut} cut, {left} left");

        static (double Finish, string Steps) Name(LearningOption option) =>
            (option.FinishWeek, string.Join(' ', option.Steps.Select(step => $"{step.Module}@{step.Cohort}")));
    }

    [Theory]
    [InlineData(3, 4, true)]
    [InlineData(3, 5, false)]
    [InlineData(null, 5, true)]
    [InlineData(1, null, true)]
    public void For_TransitionToARoleThatNeedsMorePreparation_IsOfferedOneStepUp(int? held, int? wanted, bool offered)
    {
        Role[] roles = [Roles[0] with { Preparation = held }, Roles[1], Roles[2] with { Preparation = wanted }];
        var workforce = Workforce(Skills(3), roles, [Person("p") with { OpenToChange = true }], Modules);

        var options = Options(workforce, Target with { Transitions = [2] }, Table([0.0, 0, 0]));

        Assert.Equal(offered, options.Any(option => option.Kind == OptionKind.Transition));
    }

    [Fact]
    public void For_TransitionWithoutGaps_NeedsNoModules()
    {
        var workforce = Workforce(Skills(3), Roles, [Person("p") with { OpenToChange = true }], Modules);

        var move = Options(workforce, Target with { Transitions = [2] }, Table([0.5, 0.5, 0.5]))
            .Single(o => o.Kind == OptionKind.Transition);

        Assert.Empty(move.Steps);
        Assert.Equal((0, 0.0, 0.0, 12.0), (move.GapSkills, move.Cash, move.FinishWeek, move.MonthsLeft));
        Assert.Equal(1500 * 12 / (1 + Math.Exp(-2)), move.Value, 6);
    }

    [Theory]
    [InlineData(21, true)] // 8 + 16 hours at 8 a week are 3 weeks.
    [InlineData(20, false)]
    public void For_Deadline_IsKept(int days, bool offered)
    {
        var options = Options(
            Workforce(Skills(3), Roles, [Person("p")], Modules),
            Target with { Deadline = AsOf.AddDays(days) }, Table([0.0, 0, 0]));

        Assert.Equal(offered, options.Any(o => o.Kind == OptionKind.Path));
    }

    [Fact]
    public void For_UnitWithTrainingShare_OffersTheNextQuarterToo()
    {
        var workforce = Workforce(Skills(3), Roles, [Person("p") with { Unit = 1 }], Modules) with
        {
            Units = [new("top", "Top", null, null, 0.5), new("below", "Below", 0, null, null)],
        };

        var starts = Options(workforce, Target, Table([0.0, 0, 0])).Where(o => o.Kind == OptionKind.Path).Select(o => o.StartWeek);

        Assert.Equal([0, 86 / 7.0], starts.Order()); // 1 April is 86 days after 5 January.
    }

    [Fact]
    public void For_CountedTime_CostsThePersonsAndTheMentorsHours()
    {
        var people = new[] { Person("p"), Person("m") with { MentorCapacity = 2, HourlyCost = 90 } };
        var workforce = Workforce(Skills(3), Roles, people, Modules);
        var scenario = Target with { CountTime = true, MentorHoursPerMentee = 2, BenefitWeight = 0.5, CostWeight = 3 };

        var options = Options(workforce, scenario, Table([0, 0, 0], [1, 1, 0]));

        foreach (var option in options.Where(o => o.Kind == OptionKind.Path))
        {
            var time = (50 * 24) + (option.Mentor is null ? 0 : 2 * 3 * 90); // 24 hours; 2 hours a week for 3 weeks.
            Assert.Equal(time, option.TimeCost, 9);
            Assert.Equal((0.5 * option.Success * 1000 * (12 - (21 / (365.25 / 12)))) - (3 * (300 + time)), option.Value, 6);
        }

        Assert.Equal([null, 1], options.Where(o => o.Kind == OptionKind.Path).Select(o => o.Mentor));
    }

    [Fact]
    public void For_Mentors_AreAtLevelInHalfOfTheGaps()
    {
        Person Mentor(string id, double hours = 1) => Person(id) with { MentorCapacity = hours };
        var people = new[] { Mentor("self"), Mentor("both"), Mentor("one"), Mentor("none"), Mentor("little", 0.5), Person("no hours") };
        var workforce = Workforce(Skills(3), Roles, people, Modules);
        var mean = Table([0, 0, 1], [0.5, 0.6, 0], [0, 0.5, 0], [0.49, 0.49, 1], [1, 1, 1], [1, 1, 1]);

        var mentors = Options(workforce, Target, mean).Where(o => o.Kind == OptionKind.Path).Select(o => o.Mentor);

        Assert.Equal([null, 1, 2], mentors);
    }

    [Fact]
    public void For_ManyMentors_OffersTheMostAbleOfTheSameUnitFirst()
    {
        Person Mentor(string id, int unit) => Person(id) with { MentorCapacity = 1, Unit = unit };
        Person[] people =
        [
            Person("p") with { Unit = 1 },
            Mentor("half here", 1), Mentor("whole there", 0), Mentor("whole here", 1), Mentor("half there", 0),
        ];
        var workforce = Workforce(Skills(3), Roles, people, Modules) with
        {
            Units = [new("u", "U", null, null, null), new("v", "V", null, null, null)],
        };
        var mean = Table([0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 1, 0], [0, 1, 0]);

        var mentors = Options(workforce, Target, mean).Where(o => o.Kind == OptionKind.Path).Select(o => o.Mentor);

        Assert.Equal([null, 3, 2, 1], mentors);
    }

    [Fact]
    public void For_Projects_FollowThePathAndAskForNothingThatIsMissing()
    {
        var workforce = Workforce(Skills(3), Roles, [Person("p")], Modules) with
        {
            Projects =
            [
                Project("too early", 20, (0, 0.5)),
                Project("in time", 21, (0, 0.6)),
                Project("asks for more than is taught", 21, (0, 0.7)),
                Project("asks for what is missing", 21, (0, 0.5), (2, 0.36)),
                Project("asks for what is near enough", 22, (1, 0.5), (2, 0.35)),
                Project("exercises no gap", 21, (2, 0.3)),
                Project("full", 21, (0, 0.5)) with { Places = 0 },
                Project("third", 23, (0, 0.5)),
            ],
        };

        var projects = Options(workforce, Target, Table([0, 0, 0.3])).Where(o => o.Kind == OptionKind.Path).Select(o => o.Project);

        Assert.Equal([null, 1, 4], projects);
    }

    [Fact]
    public void For_HandsOnPath_NeedsNoProject()
    {
        var handsOn = new[] { Modules[0] with { Format = LearningFormat.HandsOn }, Modules[1], Modules[2] };
        var workforce = Workforce(Skills(3), Roles, [Person("p")], handsOn) with { Projects = [Project("fits", 100, (0, 0.5))] };

        var path = Options(workforce, Target, Table([0.0, 0, 0])).Single(o => o.Kind == OptionKind.Path);

        Assert.Null(path.Project);
        Assert.Equal(2 - 0.5 - 0.24 + 0.3, Math.Log(path.Success / (1 - path.Success)), 9);
    }

    [Theory]
    [InlineData(LearningFormat.Micro, 0.2)] // 16 of 24 hours.
    [InlineData(LearningFormat.Course, 0)] // 8 of 24.
    public void For_PreferredFormat_CountsWhereItIsMostOfTheHours(LearningFormat preferred, double more)
    {
        var mixed = new[] { Modules[0], Modules[1] with { Format = LearningFormat.Micro } };
        var workforce = Workforce(Skills(3), Roles, [Person("p") with { PreferredFormat = preferred }], mixed);

        var path = Options(workforce, Target, Table([0.0, 0, 0])).Single(o => o.Kind == OptionKind.Path);

        Assert.Equal(2 - 0.5 - 0.24 + more, Math.Log(path.Success / (1 - path.Success)), 9);
    }

    [Fact]
    public void For_ManyPaths_KeepsTheCheapestAndTheQuickest()
    {
        // Ten ways to each skill: the more hours, the cheaper.
        var modules = Enumerable.Range(0, 20)
            .Select(m => Teaches($"m{m}", 10 + (m / 2), 1000.0 / (1 + (m / 2)), (m % 2, 0, 0.6))).ToArray();
        var workforce = Workforce(Skills(3), Roles, [Person("p")], modules);

        var paths = Options(workforce, Target, Table([0.0, 0, 0]), limits: new(Paths: 4)).Where(o => o.Kind == OptionKind.Path).ToArray();

        Assert.Equal(4, paths.Length);
        Assert.Contains(paths, o => o.Cash == 200 && o.Hours == 38);
        Assert.Contains(paths, o => o.Cash == 2000 && o.Hours == 20);
        var best = (
            from i in Enumerable.Range(0, 10)
            from j in Enumerable.Range(0, 10)
            select Value(20 + i + j, (1000.0 / (1 + i)) + (1000.0 / (1 + j)))).Max();
        Assert.Equal(best, paths.Max(o => o.Value), 6);

        static double Value(double hours, double cash) =>
            (1000 * (12 - (hours / 8 * 7 / (365.25 / 12))) / (1 + Math.Exp(-1.5 + (0.01 * hours)))) - cash;
    }

    [Fact]
    public void For_WorthThatFalls_LeavesTheWorthToTheRow()
    {
        var roles = Roles.ToArray();
        roles[1] = roles[1] with { Worth = [new(3, 900), new(5, 100)] };

        var path = Options(Workforce(Skills(3), roles, [Person("p")], Modules), Target, Table([0.0, 0, 0]))
            .Single(o => o.Kind == OptionKind.Path);

        Assert.Equal(-300, path.Value, 9);
    }
}
