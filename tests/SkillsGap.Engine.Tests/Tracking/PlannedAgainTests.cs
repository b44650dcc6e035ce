using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tracking;

namespace SkillsGap.Engine.Tests.Tracking;

/// <summary>What is planned again after two months of the 45-person case.</summary>
public sealed class PlannedAgainTests
{
    private static readonly Lazy<(ProgressReview Review, WorkforcePlan Again)> Both = new(() =>
    {
        var review = ReviewedCase.Story();
        return (review, ReviewedCase.Again(review));
    });

    private static ProgressReview Review => Both.Value.Review;

    private static WorkforcePlan Again => Both.Value.Again;

    [Fact]
    public void Story_OfTwoMonths_ComesOutOfTheEvents()
    {
        var tiers = Review.People.GroupBy(one => one.Tier).ToDictionary(group => group.Key, group => group.CountBy(one => one.State).ToDictionary());

        Assert.Equal(10, tiers[Tier.Targeted][PersonState.Done]);
        Assert.Equal((6, 2), (tiers[Tier.Structured][PersonState.OnTrack], tiers[Tier.Structured][PersonState.Struggling]));
        Assert.All(Review.Mentors, offer =>
        {
            Assert.Equal([ReviewedCase.Skill("ml-containers")], offer.Skills);
            Assert.Equal(ReviewedCase.Person("E1260"), offer.Mentor);
        });
        Assert.Equal(3, Review.Proposals.Count(one => one.Matched is not null));
        Assert.Equal((4, 14), (Review.Targets[0].Then, Review.Targets[0].Now));
    }

    [Fact]
    public void Money_IsWhatTheModulesBegunCost()
    {
        // Again from the lines of the file: each beginning of a module, unless it was begun and not failed since.
        var cost = ReviewedCase.Content.Workforce.Modules.ToDictionary(module => module.Id, module => module.Cost);
        var spent = 0.0;
        foreach (var line in ReviewedCase.StoryLines().Select(line => line.Split(',')))
            spent += line[2] == "started" ? cost[line[3]] : 0;

        Assert.Equal(spent, Review.Money.Spent, 9);
        Assert.Equal(36_000 - spent, Review.Next!.Scenario!.Budget!.Value, 9);
        Assert.True(Again.AllChosen.Sum(option => option.Cash) <= Review.Next.Scenario.Budget);
    }

    [Fact]
    public void UnderWay_GoesOnAsItWas()
    {
        var chosen = Again.Options.Select((options, group) => (Id: Again.Analysis.Workforce.People[options.Person].Id, options.Options, Chosen: Again.Chosen(group)))
            .ToDictionary(one => one.Id);
        var kept = Review.Next!.Scenario!.UnderWay;

        Assert.Equal(10, kept.Length);
        Assert.All(kept, path =>
        {
            var now = chosen[ReviewedCase.Content.Workforce.People[path.Person].Id];
            var before = Review.People.Single(one => one.Person == path.Person);
            Assert.Single(now.Options);
            Assert.Equal(
                before.Steps.Where(step => step.Passed is null).Select(step => ReviewedCase.Content.Workforce.Modules[step.Module].Id).Order(StringComparer.Ordinal),
                now.Chosen.Steps.Select(step => Again.Analysis.Workforce.Modules[step.Module].Id).Order(StringComparer.Ordinal));
            Assert.Equal(before.Planned.Mentor, path.Mentor);
            Assert.All(now.Chosen.Steps, step => Assert.True(step.StartWeek >= 0 && step.FinishWeek >= step.StartWeek));
        });
    }

    [Fact]
    public void Declined_IsNotOfferedAgain()
    {
        foreach (var id in new[] { "E1032", "E1207", "E1312" })
        {
            var options = Again.Options.Single(one => Again.Analysis.Workforce.People[one.Person].Id == id).Options;
            Assert.DoesNotContain(options, option => option.Kind == OptionKind.Path);
        }
    }

    [Fact]
    public void Declined_AndTakenUpAgain_IsNotDeclinedAnyMore()
    {
        var review = ReviewedCase.Review("2026-01-20", "2026-01-13,E1071,declined,,,,,,,", "2026-01-16,E1071,started,ctr-lab,,,,,,");

        Assert.Equal(PersonState.OnTrack, review.Of("E1071").State);
        Assert.Empty(review.Next!.Scenario!.Declined);
    }

    [Fact]
    public void Events_OfTheWholeTime_AreCountedOnceInReviewsThatFollowEachOther()
    {
        // Three events are of the first review's own day, a failure and a beginning among them.
        var (first, whole) = (ReviewedCase.Story("2026-02-27"), ReviewedCase.Story());
        var second = ProgressReviewer.Review(
            first.Next!, ReviewedCase.Again(first), ReviewedCase.Events(ReviewedCase.StoryLines()).Content!, ReviewedCase.Day("2026-03-09"),
            cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(whole.Money.Spent, first.Money.Spent + second.Money.Spent, 9);
        Assert.Equal(whole.Next!.Scenario!.Budget, second.Next!.Scenario!.Budget);
        Assert.Equal(whole.Next.Workforce.Evidence.Length, second.Next.Workforce.Evidence.Length);
        Assert.NotEqual(PersonState.Struggling, second.Of("E1190").State);
        Assert.Equal(
            ReviewedCase.StoryLines().Count(line => string.CompareOrdinal(line[..10], "2026-02-27") <= 0),
            second.Remarks.Count(remark => remark.Message.Contains("was counted by the review of 2026-02-27", StringComparison.Ordinal)));
    }

    [Fact]
    public void MissedCohort_IsTakenUpWithTheNextThatHasASeatLeft()
    {
        var (content, day) = (ReviewedCase.Content.Workforce, ReviewedCase.Day("2026-01-20"));
        int Cohort(string id) => content.Cohorts.Index().Single(one => one.Item.Id == id).Index;
        var (missed, next, last) = (Cohort("ctr-course-1"), Cohort("ctr-course-2"), Cohort("ctr-course-3"));
        var narrow = content with { Cohorts = content.Cohorts.SetItem(next, content.Cohorts[next] with { Seats = 2 }) };
        PersonProgress In(int person, int cohort) => Review.People[person] with
        {
            Person = person,
            Steps = [new(content.Cohorts[cohort].Module, cohort, content.Cohorts[cohort].StartDate, day, 20, null, null, null)],
        };
        PersonProgress[] going = [In(0, missed), In(1, missed), In(2, next)];
        var rest = new RemainingPath(narrow, ReviewedCase.Content.Scenario!, going, day);

        Assert.Equal([next, last, next], going.Select(one => rest.Of(one)!.Value[0].Cohort!.Value));
    }

    [Theory]
    [InlineData(36_000)]
    [InlineData(20_000)]
    public void EverybodyStruggling_IsPlannedAgainWithTheMentorsThatPathsAndMoneyAllow(double budget)
    {
        var failed = ReviewedCase.Review("2026-01-05").People.Where(one => !one.Steps.IsEmpty).Select(one =>
            $"2026-01-16,{ReviewedCase.Content.Workforce.People[one.Person].Id},failed,{ReviewedCase.Content.Workforce.Modules[one.Steps[0].Module].Id},,,,,,");
        // A target that is reached already asks for no money of its own.
        var scenario = ReviewedCase.Content.Scenario!;
        var before = ReviewedCase.Content with
        {
            Scenario = scenario with { Budget = budget, Targets = [.. scenario.Targets.Select(target => target with { Headcount = 1 })] },
        };
        var review = ProgressReviewer.Review(
            before, ReviewedCase.Plan, ReviewedCase.Events([.. failed]).Content!, ReviewedCase.Day("2026-01-20"),
            cancellation: TestContext.Current.CancellationToken);

        Assert.NotEmpty(review.Next!.Scenario!.Pins);
        Assert.True(ReviewedCase.Again(review).Exists);
    }

    [Fact]
    public void Mentor_DeclinedOnce_IsNotProposedAgain()
    {
        var review = ReviewedCase.Review("2026-03-09", [.. ReviewedCase.StoryLines(), "2026-03-05,E1190,declined,,,,,E1260,,"]);

        Assert.NotEqual(ReviewedCase.Person("E1260"), review.Mentors.Single(offer => offer.Person == ReviewedCase.Person("E1190")).Mentor);
        Assert.Equal(ReviewedCase.Person("E1260"), review.Mentors.Single(offer => offer.Person == ReviewedCase.Person("E1316")).Mentor);
    }

    [Fact]
    public void Mentors_AreProficientAndPromiseNoHourTwice()
    {
        // Five who struggle; E1260 offers two hours.
        string[] more = [.. new[] { "E1147", "E1235", "E1277" }.Select(id => $"2026-03-06,{id},failed,ctr-lab,,,,,,")];
        var lines = ReviewedCase.StoryLines().Where(line => !line.Contains("ctr-lab", StringComparison.Ordinal) || line.Contains("E1190", StringComparison.Ordinal));
        var review = ReviewedCase.Review("2026-03-09", [.. lines, .. more]);
        var levels = new LevelsNow(review.Now, ReviewedCase.Content.Workforce);

        Assert.True(review.Mentors.Length >= 5);
        foreach (var group in review.Mentors.Where(offer => offer.Mentor is not null).GroupBy(offer => offer.Mentor!.Value))
        {
            var kept = review.Next!.Scenario!.UnderWay.Count(path => path.Mentor == group.Key);
            Assert.True(group.Count() + kept <= Math.Max(review.Next.Workforce.People[group.Key].MentorCapacity, 0), $"{group.Key} has promised too much");
            Assert.All(group.SelectMany(offer => offer.Skills), skill => Assert.True(levels.Mean(group.Key, skill) >= 0.5));
        }

        Assert.Equal(2, review.Mentors.Count(offer => offer.Mentor == ReviewedCase.Person("E1260")));
    }

    [Fact]
    public void Next_ReadBackFromAFolder_IsTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("progress-").FullName;
        try
        {
            WorkforceFolder.Write(folder, Review.Next!, CancellationToken.None);
            var read = WorkforceFolder.Read(folder, CancellationToken.None);

            Assert.True(read.Succeeded, string.Join('\n', read.Errors));
            Assert.Equal(
                DataFingerprint.Of(Review.Next!, Review.Next!.Scenario, CancellationToken.None),
                DataFingerprint.Of(read.Content, read.Content.Scenario, CancellationToken.None));
            var book = Path.Combine(folder, "book.xlsx");
            Assert.Empty(WorkforceWorkbook.Write(book, Review.Next!, CancellationToken.None));
            var sheets = WorkforceWorkbook.Read(book, CancellationToken.None);
            Assert.True(sheets.Succeeded, string.Join('\n', sheets.Errors));
            Assert.Equal(
                ScenarioFile.Write(Review.Next.Scenario!, Review.Next.Workforce), ScenarioFile.Write(sheets.Content.Scenario!, sheets.Content.Workforce));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Outcomes_AreThePathsThatEnded()
    {
        var outcomes = Review.Next!.Scenario!.Outcomes;

        // Ten are done and the BI lead has moved; of the three who declined two had begun.
        Assert.Equal((13, 11), (outcomes.Sum(one => one.Ended), outcomes.Sum(one => one.Succeeded)));
        Assert.All(Review.Success, one => Assert.InRange(one.Mean, one.Interval().Low, one.Interval().High));
    }

    [Fact]
    public void Review_OnTheDeadline_PlansNothingAndCountsWhoIsNotDoneAsFailed()
    {
        var review = ReviewedCase.Story("2026-09-30");

        Assert.Null(review.Next);
        Assert.Equal((13 + 12, 11), (review.Success.Sum(one => one.Outcomes.Ended), review.Success.Sum(one => one.Outcomes.Succeeded)));
        // Months after the last test some of what was known has faded: they are done, not capable any more, and named as such.
        var done = review.People.Count(one => one is { State: PersonState.Done, Planned.Kind: OptionKind.Path });
        Assert.NotEmpty(review.Faded);
        Assert.Equal(review.Targets[0].Now, review.Targets[0].Then + done - review.Faded.Length);
    }

    [Fact]
    public void Changes_HaveAReasonEach_AndWhatGoesOnIsNone()
    {
        var changes = DecisionChange.Of(Review, Again);
        var going = Review.Next!.Scenario!.UnderWay.Select(path => path.Person).ToHashSet();

        Assert.All(changes, change => Assert.False(string.IsNullOrWhiteSpace(change.Why)));
        Assert.DoesNotContain(changes, change => going.Contains(change.Person));
        Assert.Contains(changes, change => change.Person == ReviewedCase.Person("E1190") && change.Why.Contains("E1260", StringComparison.Ordinal));
    }
}
