using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tracking;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Tracking;

/// <summary>To what a review holds what is planned again, what it keeps of what is begun, and what both cost.</summary>
public sealed class HeldAndKeptTests
{
    [Theory]
    [InlineData("budget of unit")]
    [InlineData("seats of cohort")]
    [InlineData("in training in")]
    public void EverybodyStruggling_IsHeldToMentorsOnlyWithinEveryLimit(string limit)
    {
        var people = ReviewedCase.Review("2026-01-05").People.Where(one => !one.Steps.IsEmpty).ToList();
        var failed = people.Select(one =>
            $"2026-01-16,{ReviewedCase.Content.Workforce.People[one.Person].Id},failed,{ReviewedCase.Content.Workforce.Modules[one.Steps[0].Module].Id},,,,,,");
        var (workforce, scenario) = (ReviewedCase.Content.Workforce, ReviewedCase.Content.Scenario!);
        var before = new WorkforceContent(
            limit switch
            {
                "budget of unit" => workforce with { Units = [.. workforce.Units.Select(unit => unit with { Budget = 900 })] },
                "seats of cohort" => workforce with
                {
                    Cohorts =
                    [
                        .. workforce.Cohorts.Select(cohort => cohort with { Seats = 1 }),
                        .. workforce.Modules.Index().Where(one => workforce.Cohorts.All(cohort => cohort.Module != one.Index))
                            .Select(one => new Cohort($"only-{one.Item.Id}", one.Index, ReviewedCase.Day("2026-02-02"), 6, 1)),
                    ],
                },
                _ => workforce with { Units = [.. workforce.Units.Select(unit => unit with { MaxShareInTraining = 0.1 })] },
            },
            scenario with { Targets = [.. scenario.Targets.Select(target => target with { Headcount = 1 })] }, ReviewedCase.Content.AuditAttributes);
        var review = ProgressReviewer.Review(
            before, ReviewedCase.Plan, ReviewedCase.Events([.. failed]).Content!, ReviewedCase.Day("2026-01-20"),
            cancellation: TestContext.Current.CancellationToken);

        Assert.Contains(review.Mentors, offer => offer.NotHeld?.Contains(limit, StringComparison.Ordinal) == true);
        Assert.Equal(review.Mentors.Count(offer => offer.IsHeld), review.Next!.Scenario!.Pins.Count(pin => pin.Mentor is not null));
        Assert.True(ReviewedCase.Again(review).Exists);
    }

    [Fact]
    public void Replan_ThatPinsLeaveWithoutATarget_IsMadeWithoutThem()
    {
        var (story, again) = (ReviewedCase.Story(), ReviewedCase.Plan);
        var both = ProgressPlanner.Again(
            story, review => again with
            {
                Result = again.Result with { Status = review.Mentors.Any(offer => offer.IsHeld) ? PlanStatus.Infeasible : PlanStatus.Feasible },
            }, plan => plan);

        Assert.True(both.Made.Exists);
        Assert.All(both.Review.Mentors, offer => Assert.Contains("no plan reaches", offer.NotHeld, StringComparison.Ordinal));
        Assert.DoesNotContain(both.Review.Next!.Scenario!.Pins, pin => pin.Mentor is not null);
    }

    [Fact]
    public void Replan_ThatIsCancelled_IsNotTriedAgain()
    {
        var (story, plan, made) = (ReviewedCase.Story(), ReviewedCase.Plan, 0);
        var none = plan with { Result = plan.Result with { Status = PlanStatus.Unknown, Value = null, Stopped = StopReason.Cancelled } };

        var both = ProgressPlanner.Again(
            story, _ =>
            {
                made++;
                return none;
            }, made => made);

        Assert.Contains(story.Mentors, offer => offer.IsHeld);
        Assert.Equal(1, made);
        Assert.Same(story, both.Review);
    }

    // After a review parity is between those whose decision is open, else between all: those who go on are then never asked back.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UnderWay_OutOfParity_GoesOnAllTheSame(bool afterReview)
    {
        var next = ReviewedCase.Story().Next!;
        var going = next.Scenario!.UnderWay.Where(path => !path.IsOpen).Select(path => path.Person).ToHashSet();
        var attributes = next.Workforce.People.Index().Select(one => new AuditAttribute(one.Index, "place", going.Contains(one.Index) ? "here" : "there"));
        var scenario = next.Scenario with
        {
            EventsThrough = afterReview ? next.Scenario.EventsThrough : null,
            Parity = new(["training:place"], 0),
            Targets = [.. next.Scenario.Targets.Select(target => target with { Headcount = 1 })],
        };

        var token = TestContext.Current.CancellationToken;
        var analysis = WorkforceAnalysis.Of(next.Workforce, scenario, cancellation: token);

        var plan = WorkforcePlanner.Plan(
            KeptParity.In(analysis, next.Workforce, attributes, new() { SmallestGroup = 2 }), new PlannerSettings(), cancellation: token);

        Assert.True(plan.Exists);
        Assert.All(
            ["parity:training:place:here>there", "parity:training:place:there>here"],
            row => Assert.NotEqual(afterReview, plan.Problem.Rows.Any(one => one.Id == row)));
    }

    [Fact]
    public void UnderWay_BeyondALimit_GoesOnAllTheSame()
    {
        var (workforce, scenario) = (ReviewedCase.Content.Workforce, ReviewedCase.Content.Scenario!);
        var before = new WorkforceContent(
            workforce with { Units = [.. workforce.Units.Select(unit => unit with { MaxShareInTraining = 0.05 })] },
            scenario with { Targets = [.. scenario.Targets.Select(target => target with { Headcount = 1 })] }, ReviewedCase.Content.AuditAttributes);
        var review = ProgressReviewer.Review(
            before, ReviewedCase.Plan, ReviewedCase.Events(ReviewedCase.StoryLines()).Content!, ReviewedCase.Day("2026-03-09"),
            cancellation: TestContext.Current.CancellationToken);

        Assert.True(ReviewedCase.Again(review).Exists);
    }

    [Fact]
    public void LateAlone_KeepsWhatIsBegunAndPaysItOnce()
    {
        // E1190 has more than one module; the first was begun and not heard of for seven weeks.
        var first = ReviewedCase.Review("2026-03-20", "2026-01-05,E1190,started,ctr-lab,,,,,,");
        var person = first.Of("E1190");
        var cost = ReviewedCase.Content.Workforce.Modules[person.Steps[0].Module].Cost;
        Assert.Equal(PersonState.Struggling, person.State);

        var begun = Assert.Single(first.Next!.Scenario!.UnderWay);
        Assert.Equal((person.Person, true, true), (begun.Person, begun.IsOpen, Assert.Single(begun.Steps).Paid));
        var again = ReviewedCase.Again(first);
        var group = again.Options.Index().Single(one => again.Analysis.Workforce.People[one.Item.Person].Id == "E1190");
        Assert.Contains(group.Item.Options, option => option.Kind == OptionKind.Path);
        Assert.All(group.Item.Options.Where(option => option.Kind != OptionKind.Stay), option =>
        {
            Assert.Equal("ctr-lab", again.Analysis.Workforce.Modules[option.Steps[0].Module].Id);
            Assert.Equal(option.Cash, option.Steps.Skip(1).Sum(step => again.Analysis.Workforce.Modules[step.Module].Cost), 9);
            Assert.DoesNotContain(option.Steps.Skip(1), step => step.Module == option.Steps[0].Module);
        });
        Assert.NotEqual(OptionKind.Stay, again.Chosen(group.Index).Kind);

        var second = ProgressReviewer.Review(
            first.Next, again, ReviewedCase.Events("2026-03-27,E1190,completed,ctr-lab,,0.95,,,,").Content!, ReviewedCase.Day("2026-03-28"),
            cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((cost, 0), (first.Money.Spent, second.Money.Spent));
        Assert.Empty(second.Remarks);
    }

    [Fact]
    public void Open_ReadBackFromAFile_IsTheSame()
    {
        var review = ReviewedCase.Review("2026-03-20", "2026-01-05,E1190,started,ctr-lab,,,,,,");
        var (scenario, workforce) = (review.Next!.Scenario!, review.Next.Workforce);
        var folder = Directory.CreateTempSubdirectory("progress-").FullName;
        try
        {
            WorkforceFolder.Write(folder, review.Next, CancellationToken.None);
            var read = WorkforceFolder.Read(folder, CancellationToken.None);

            Assert.True(read.Succeeded, string.Join('\n', read.Errors));
            Assert.True(Assert.Single(read.Content.Scenario!.UnderWay).IsOpen);
            Assert.Equal(ScenarioFile.Write(scenario, workforce), ScenarioFile.Write(read.Content.Scenario, read.Content.Workforce));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Money_OfAnyEvents_AddsUp()
    {
        var (people, modules) = (ReviewedCase.Review("2026-01-05").People, ReviewedCase.Content.Workforce.Modules);
        string[] kinds = ["started", "completed", "failed", "dropped", "declined"];
        string[] days = ["2026-01-06", "2026-01-20", "2026-02-10", "2026-03-02", "2026-10-01"];
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var random = new SeededRandom(seed);
            var lines = Enumerable.Range(0, 80).Select(_ =>
            {
                var (one, kind) = (people[random.Below(people.Length)], kinds[random.Below(kinds.Length)]);
                var ofPath = one.Steps.IsEmpty || random.Below(8) == 0 ? random.Below(modules.Length) : one.Steps[random.Below(one.Steps.Length)].Module;
                var module = kind == "declined" || (kind == "dropped" && random.Below(2) == 0) ? "" : modules[ofPath].Id;
                return $"{days[random.Below(4)]},{ReviewedCase.Content.Workforce.People[one.Person].Id},{kind},{module},,,,,,";
            });
            var review = ReviewedCase.Review(days[3 + random.Below(2)], [.. lines]);
            var money = review.Money;

            Assert.Equal(money.Planned + money.Extra, money.Spent + money.Committed + money.Freed, 6);
            // Of what was begun of paths each module counts as planned once.
            var planned = review.People.Sum(one => one.Steps.Where(step => step.Started is not null).Sum(step => modules[step.Module].Cost));
            Assert.Equal(money.Spent - planned, money.Extra, 6);
            Assert.True(money.Extra > 0);
        }
    }
}
