using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>Hours a week are 8 and credit is none throughout, so that 8 hours are a week.</summary>
public sealed class PathSchedulerTests
{
    private const double Rounding = 1e-9;

    [Fact]
    public void Schedules_RandomCatalogues_KeepPrerequisitesDatesAndHours()
    {
        var random = new Random(4);
        var (found, inCohorts) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var workforce = RandomCatalogue.Make(random, 9);
            var mean = RandomCatalogue.Levels(random);
            var earliest = i % 3;
            foreach (var set in new PathSearch(new Catalogue(workforce), workforce.Roles).Find(1, mean))
            {
                foreach (var steps in Schedules(workforce, mean, earliest, [.. set]))
                {
                    found++;
                    inCohorts += steps.Count(step => step.Cohort is not null);
                    Assert.Equal(set, steps.Select(step => step.Module).Order());
                    CheckDates(workforce, steps, earliest);
                    CheckPrerequisites(workforce, steps, mean);
                }
            }
        }

        Assert.True(found > 100 && inCohorts > 100);
    }

    [Fact]
    public void Schedules_SelfPacedThatEndsInTime_ComesBeforeTheCohort()
    {
        var steps = Schedules(Two(16, Cohort(1, 14, 3)), [0, 0], 0, 0, 1).First();

        Assert.Equal([(0, 0.0, 2.0), (1, 2.0, 5.0)], steps.Select(step => (step.Module, step.StartWeek, step.FinishWeek)));
    }

    [Fact]
    public void Schedules_SelfPacedThatEndsLate_WaitsForTheCohort()
    {
        var steps = Schedules(Two(16, Cohort(1, 13, 3)), [0, 0], 0, 0, 1).First();

        Assert.Equal(
            [(1, 13 / 7.0, (13 / 7.0) + 3), (0, (13 / 7.0) + 3, (13 / 7.0) + 5)],
            steps.Select(step => (step.Module, step.StartWeek, step.FinishWeek)));
    }

    [Fact]
    public void Schedules_Cohort_TakesTheFirstThatTheHoursAndSeatsAllow()
    {
        // 24 hours do not fit into 2 weeks of 8, the next has no seats, and the one after fits exactly.
        var workforce = Two(1, Cohort(1, 7, 2), Cohort(1, 14, 4, seats: 0), Cohort(1, 21, 3), Cohort(1, 28, 9));

        Assert.Equal([2, 3], Schedules(workforce, [0, 0], 0, 1).Select(steps => steps.Single().Cohort!.Value));
    }

    [Fact]
    public void Schedules_CohortThatHasStarted_IsMissed()
    {
        var workforce = Two(1, Cohort(1, -1, 3), Cohort(1, 0, 3));

        Assert.Equal([1], Schedules(workforce, [0, 0], 0, 1).Select(steps => steps.Single().Cohort!.Value));
        Assert.Empty(Schedules(workforce, [0, 0], 0.5, 1));
    }

    [Fact]
    public void Schedules_SecondCohort_IsTakenEvenIfSelfPacedWorkOutlastsTheFirst()
    {
        // At once: the cohort on day 7, then 2 weeks of the other. Later: 2 weeks of the other, then the cohort on day 70.
        var workforce = Two(16, Cohort(1, 7, 3), Cohort(1, 70, 3));

        var schedules = Schedules(workforce, [0, 0], 0, 0, 1);

        Assert.Equal(
            [[(1, 0), (0, null)], [(0, null), (1, 1)]],
            schedules.Select(steps => steps.Select(step => (step.Module, step.Cohort)).ToArray()));
    }

    [Fact]
    public void Schedules_TwoCohortModules_DelayOneAtATime()
    {
        var modules = new[] { Teaches("a", 8, 0, (0, 0, 1)), Teaches("b", 8, 0, (1, 0, 1)) };
        var workforce = Workforce(
            Skills(2), [Role("holder", 0)], [Person("p")], modules, Cohort(0, 7, 1), Cohort(0, 49, 1), Cohort(1, 14, 1), Cohort(1, 56, 1));

        var schedules = Schedules(workforce, [0, 0], 0, 0, 1);

        Assert.Equal([[0, 2], [2, 1], [0, 3]], schedules.Select(steps => steps.Select(step => step.Cohort!.Value).ToArray()));
    }

    [Fact]
    public void Schedules_ModulesThatCannotBeOrdered_AreNone()
    {
        var workforce = Workforce(
            Skills(2), [Role("holder", 0)], [Person("p")],
            [Teaches("a", 8, 0, (0, 0, 1)).Needs(1, 0.5), Teaches("b", 8, 0, (1, 0, 1)).Needs(0, 0.5)]);

        Assert.Empty(Schedules(workforce, [0, 0], 0, 0, 1));
        Assert.Equal([1, 0], Schedules(workforce, [0.45, 0], 0, 0, 1).Single().Select(step => step.Module));
    }

    private static Workforce Two(double hours, params Cohort[] cohorts) => Workforce(
        Skills(2), [Role("holder", 0)], [Person("p")],
        [Teaches("own-pace", hours, 0, (0, 0, 1)), Teaches("class", 24, 0, (1, 0, 1))], cohorts);

    private static ImmutableArray<LearningStep>[] Schedules(Workforce workforce, double[] mean, double earliest, params int[] modules)
    {
        var hours = modules.Select(m => workforce.Modules[m].Hours).ToArray();
        var catalogue = new Catalogue(workforce);
        var scheduler = new PathScheduler(catalogue, workforce, AsOf);
        return [.. scheduler.Schedules([.. modules], hours, new ModuleOrder(catalogue, [.. modules], mean), 8, earliest)];
    }

    private static void CheckDates(Workforce workforce, ImmutableArray<LearningStep> steps, double earliest)
    {
        var free = earliest;
        foreach (var step in steps)
        {
            Assert.True(step.StartWeek >= free - Rounding);
            free = step.FinishWeek;
            Assert.Equal(workforce.Modules[step.Module].Hours, step.Hours);
            var hasCohorts = workforce.Cohorts.Any(c => c.Module == step.Module);
            Assert.Equal(hasCohorts, step.Cohort is not null);
            if (step.Cohort is not { } c)
            {
                Assert.Equal(step.Hours / 8, step.FinishWeek - step.StartWeek, Rounding);
                continue;
            }

            var cohort = workforce.Cohorts[c];
            Assert.Equal(step.Module, cohort.Module);
            Assert.True(cohort.Seats > 0);
            Assert.Equal((cohort.StartDate.DayNumber - AsOf.DayNumber) / 7.0, step.StartWeek, Rounding);
            Assert.Equal(cohort.Weeks, step.FinishWeek - step.StartWeek, Rounding);
            Assert.True(step.Hours <= (8 * cohort.Weeks) + Rounding);
        }
    }

    private static void CheckPrerequisites(Workforce workforce, ImmutableArray<LearningStep> steps, double[] mean)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            var module = workforce.Modules[steps[i].Module];
            var given = steps[..i].SelectMany(step => workforce.Modules[step.Module].Outcomes).ToArray();
            var starts = module.Outcomes.Select(o => new ModulePrerequisite(o.Skill, o.LevelFrom));
            foreach (var (skill, level) in module.Prerequisites.Concat(starts))
                Assert.True(mean[skill] >= level - 0.05 || given.Any(o => o.Skill == skill && o.LevelTo >= level));
        }
    }
}
