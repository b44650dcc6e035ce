using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tracking;

namespace SkillsGap.Engine.Tests.Tracking;

public sealed class ProgressReviewTests
{
    [Fact]
    public void Review_OnThePlansDayWithoutEvents_FindsEverybodyOnTrackAndTheOddsOfThePlan()
    {
        var review = ReviewedCase.Review("2026-01-05");

        Assert.Equal((26, 1), (review.Count(PersonState.OnTrack), review.Count(PersonState.NotPlanned)));
        Assert.Equal((0, 0, 0), (review.Money.Spent, review.Money.Extra, review.Money.Freed));
        Assert.Equal(review.Money.Planned, review.Money.Committed, 9);
        Assert.Equal(review.Targets[0].Planned, review.Targets[0].Unchanged, 12);
        Assert.Empty(review.Mentors);
        Assert.Empty(review.Proposals);
    }

    [Theory]
    // E1071 has one module, which was to be over on 16 January.
    [InlineData("2026-01-23", PersonState.OnTrack)]
    [InlineData("2026-01-24", PersonState.Late)]
    [InlineData("2026-02-27", PersonState.Late)]
    [InlineData("2026-02-28", PersonState.Struggling)]
    public void State_OfAModuleBegunAndNotOver_ComesWithItsDaysOfLateness(string day, PersonState expected) =>
        Assert.Equal(expected, ReviewedCase.Review(day, "2026-01-05,E1071,started,ctr-lab,,,,,,").Of("E1071").State);

    [Fact]
    public void State_WithOtherRules_BeginsElsewhere()
    {
        var rules = new ProgressRules { LateAfterDays = 0, StrugglingAfterDays = 1 };
        PersonState On(string day) => ReviewedCase.ReviewBy(rules, day, "2026-01-05,E1071,started,ctr-lab,,,,,,").Of("E1071").State;

        Assert.Equal([PersonState.OnTrack, PersonState.Late, PersonState.Struggling], new[] { "2026-01-16", "2026-01-17", "2026-01-18" }.Select(On));
    }

    [Fact]
    public void State_AfterAFailure_StrugglesUntilTheModuleIsBegunAgainOrPassed()
    {
        PersonState After(params string[] lines) => ReviewedCase.Review("2026-01-22", lines).Of("E1190").State;
        const string failed = "2026-01-16,E1190,failed,ctr-lab,,,,,,";

        Assert.Equal(PersonState.Struggling, After(failed));
        Assert.Equal(PersonState.OnTrack, After(failed, "2026-01-19,E1190,started,ctr-lab,,,,,,"));
        Assert.Equal(PersonState.OnTrack, After(failed, "2026-01-19,E1190,completed,ctr-lab,,,,,,"));
        Assert.Equal(PersonState.Out, After(failed, "2026-01-19,E1190,dropped,,,,,,,"));
    }

    [Theory]
    [InlineData("0.46", PersonState.OnTrack)]
    [InlineData("0.44", PersonState.Struggling)]
    public void State_ByAnAssessment_MeasuresAgainstWhatThePathShouldHaveBrought(string level, PersonState expected)
    {
        // ctr-lab brings 0.60 of containers, of which 0.55 are needed: 0.10 less is let pass.
        var review = ReviewedCase.Review(
            "2026-01-26", "2026-01-19,E1316,completed,ctr-lab,,,,,,", $"2026-01-23,E1316,assessed,,ml-containers,{level},,,,",
            "2026-01-20,E1316,started,cicd-lab,,,,,,");

        Assert.Equal(expected, review.Of("E1316").State);
        Assert.Equal(expected == PersonState.Struggling ? [ReviewedCase.Skill("ml-containers")] : [], review.Of("E1316").Skills);
    }

    [Theory]
    // The lab brings 0.60 of containers, of which 0.55 are needed; a pass is worth score times 0.60.
    [InlineData("0.98", PersonState.Done)]
    [InlineData("0.88", PersonState.OnTrack)]
    [InlineData("0.60", PersonState.Struggling)]
    public void State_AfterTheLastModule_IsDoneOnlyAtTheLevelsRequired(string score, PersonState expected)
    {
        var review = ReviewedCase.Review("2026-01-20", "2026-01-05,E1071,started,ctr-lab,,,,,,", $"2026-01-15,E1071,completed,ctr-lab,,{score},,,,");
        var (person, target) = (review.Of("E1071"), review.Targets[0]);

        Assert.Equal(expected, person.State);
        Assert.Equal(expected == PersonState.Done ? 5 : 4, target.Now);
        if (expected == PersonState.Done) return;
        // Still expected, and still counted, whatever the tests said.
        var path = review.Next!.Scenario!.UnderWay.Where(path => path.Person == person.Person);
        Assert.Equal(expected == PersonState.OnTrack ? [0] : [], path.Select(one => one.Steps.Length));
        Assert.DoesNotContain(review.Next.Scenario.Pins, pin => pin.Person == person.Person && pin.Kind == OptionKind.Stay);
        Assert.Contains(expected == PersonState.OnTrack ? "not confirmed yet" : "passed its one module", person.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void NobodyDone_IsMissingFromTheCurve()
    {
        // All that were planned a path pass all of it, with scores that leave some below.
        var scores = new[] { "0.98", "0.88", "0.6" };
        var workforce = ReviewedCase.Content.Workforce;
        var lines = ReviewedCase.Review("2026-01-05").People.Where(one => one.Planned.Kind == OptionKind.Path).Index()
            .SelectMany(one => one.Item.Steps.Select(step =>
                $"2026-02-01,{workforce.People[one.Item.Person].Id},completed,{workforce.Modules[step.Module].Id},,{scores[one.Index % 3]},,,,"));
        var review = ReviewedCase.Review("2026-02-02", [.. lines]);
        var (now, role) = (new LevelsNow(review.Now, workforce), review.Targets[0].Role);

        PersonProgress[] done = [.. review.People.Where(one => one is { State: PersonState.Done, Planned.Kind: OptionKind.Path })];
        Assert.All(done, one => Assert.Empty(now.Gaps(one.Person, role)));
        Assert.Contains(review.People, one => one.State != PersonState.Done);
        Assert.Equal(review.Targets[0].Now, ProgressCurve.Of(review, null).Single(week => week.Day == review.Day).Done);
        Assert.Equal(review.Targets[0].Now - review.Targets[0].Then, done.Length);
    }

    [Fact]
    public void Remarks_SayWhatWasReadPast()
    {
        var review = ReviewedCase.Review(
            "2026-02-01", "2026-01-02,E1071,started,ctr-lab,,,,,,", "2026-01-05,E1071,started,ctr-lab,,,,,,", "2026-01-14,E1071,completed,ctr-lab,,0.9,,,,",
            "2026-01-16,E1071,completed,ctr-lab,,0.4,,,,", "2026-01-20,E1071,started,sql-advanced,,,,,,", "2026-01-20,E1007,completed,ctr-lab,,,,,,",
            "2026-01-21,E1130,declined,,,,,,,", "2026-03-01,E1050,started,ctr-lab,,,,,,");

        Assert.Equal([2, 5, 6, 7, 8, 9], review.Remarks.Select(remark => remark.Row!.Value));
        Assert.All(review.Remarks, remark => Assert.Equal(Severity.Warning, remark.Severity));
        Assert.Equal(ReviewedCase.Day("2026-01-14"), review.Of("E1071").Steps[0].Passed);
        // 380 of the lab, and 260 of what was not planned.
        Assert.Equal(640, review.Of("E1071").Spent);
    }

    [Fact]
    public void Review_RowsInAnotherOrder_IsTheSame()
    {
        var lines = ReviewedCase.StoryLines();
        var (one, other) = (ReviewedCase.Review("2026-03-09", lines), ReviewedCase.Review("2026-03-09", [.. lines.Reverse()]));

        Assert.Equal(Told(one), Told(other));
        Assert.Equal(
            DataFingerprint.Of(one.Next! with { Workforce = one.Next.Workforce with { Evidence = [] } }, one.Next.Scenario, CancellationToken.None),
            DataFingerprint.Of(other.Next! with { Workforce = other.Next.Workforce with { Evidence = [] } }, other.Next.Scenario, CancellationToken.None));

        static IEnumerable<string> Told(ProgressReview review) => review.People.Select(one => $"{one.Person} {one.State} {one.Why} {one.DoneOn} {one.Spent}");
    }

    [Fact]
    public void Evidence_OfAPass_EndsWhatWasKnownBeforeAndLeavesCorrections()
    {
        var (person, skill) = (ReviewedCase.Person("E1071"), ReviewedCase.Skill("ml-containers"));
        var correction = new Evidence(person, skill, EvidenceKind.Override, ReviewedCase.Day("2025-12-01"), 0.4, 1, "head", null, "seen");
        var corrected = ReviewedCase.Content.Workforce with { Evidence = [.. ReviewedCase.Content.Workforce.Evidence, correction] };
        var events = ReviewedCase.Events("2026-01-16,E1071,completed,ctr-lab,,0.95,,,,").Content!;
        var review = ProgressReviewer.Review(
            ReviewedCase.Content with { Workforce = corrected }, ReviewedCase.Plan, events, ReviewedCase.Day("2026-01-20"),
            cancellation: TestContext.Current.CancellationToken);
        var about = review.Next!.Workforce.Evidence.Where(e => e.Person == person && e.Skill == skill).ToList();

        var pass = Assert.Single(about, e => e.Source == "programme");
        Assert.Equal((EvidenceKind.Assessment, 0.95 * 0.6, 4.0, ReviewedCase.Day("2026-01-16")), (pass.Kind, pass.Value!.Value, pass.Weight, pass.Date));
        Assert.Contains(correction, about);
        Assert.True(about.Count > 2);
        Assert.All(about.Where(e => e != pass && e != correction), e => Assert.Equal(ReviewedCase.Day("2026-01-15"), e.Expires));
        Assert.Equal(
            corrected.Evidence.Count(e => e.Expires is null) + 1 - (about.Count - 2), review.Next.Workforce.Evidence.Count(e => e.Expires is null));
    }

    [Fact]
    public void Evidence_OfAPassBelowAnEarlierOne_LeavesTheEarlierOne()
    {
        var (then, skill) = (new LevelsNow(ReviewedCase.Plan.Analysis, ReviewedCase.Content.Workforce), ReviewedCase.Skill("ml-containers"));
        // The lab teaches 0.60 and the basics 0.35, of which they had less.
        var person = Enumerable.Range(0, ReviewedCase.Content.Workforce.People.Length).First(p => then.Mean(p, skill) < 0.3);
        var id = ReviewedCase.Content.Workforce.People[person].Id;
        var review = ReviewedCase.Review("2026-01-20", $"2026-01-12,{id},completed,ctr-lab,,,,,,", $"2026-01-16,{id},completed,ctr-basics,,,,,,");

        var pass = Assert.Single(review.Next!.Workforce.Evidence, e => e.Person == person && e.Skill == skill && e.Source == "programme");
        Assert.Equal((0.6, (DateOnly?)null), (pass.Value!.Value, pass.Expires));
    }

    [Fact]
    public void Evidence_OfAPassBelowWhatIsThere_IsNotAdded()
    {
        // E1260 is at 0.8 of containers; the lab teaches 0.6.
        var review = ReviewedCase.Review("2026-01-20", "2026-01-16,E1260,completed,ctr-lab,,,,,,");

        Assert.Equal(ReviewedCase.Content.Workforce.Evidence.Length, review.Next!.Workforce.Evidence.Length);
    }

    [Fact]
    public void Curve_CountsWhoIsDoneByWeekAndEndsWithTheOddsOfThePlans()
    {
        var review = ReviewedCase.Story();
        var again = ReviewedCase.Again(review);
        var weeks = ProgressCurve.Of(review, again);

        Assert.Equal(review.Targets[0].Now, weeks.Single(week => week.Day == review.Day).Done);
        Assert.Equal(weeks.Select(week => week.Done).TakeWhile(done => done is not null).Order(), weeks.Select(week => week.Done).TakeWhile(done => done is not null));
        Assert.Equal(TargetForecast.Of(review.Plan)[0].Expected, weeks[^1].Planned, 9);
        Assert.Equal(TargetForecast.Of(again)[0].Expected, weeks[^1].Expected!.Value, 9);
        Assert.All(weeks, week => Assert.InRange(week.Planned, week.PlannedLow - 1, week.PlannedHigh + 1));
    }
}
