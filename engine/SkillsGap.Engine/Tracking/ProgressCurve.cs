using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>The curve of people who meet the first target's requirements, week by week from the plan's day to the deadline.</summary>
public static class ProgressCurve
{
    private const double Tail = 0.05;

    /// <summary>The weeks, and the day of the review among them.</summary>
    /// <param name="review">The review.</param>
    /// <param name="again">What was planned again; null or a plan that does not exist for nothing.</param>
    public static ImmutableArray<ProgressWeek> Of(ProgressReview review, WorkforcePlan? again)
    {
        ArgumentNullException.ThrowIfNull(review);
        var scenario = review.Before.Scenario!;
        var done = DoneDays(review);
        var target = review.Targets[0];
        DateOnly[] days = [.. Days(scenario.AsOf, scenario.Deadline, review.Day)];
        var asPlanned = Curve(review.Plan, target.Then, days);
        var asNow = again is { Exists: true } ? Curve(again, target.Now, days) : null;
        return [.. days.Select((day, d) =>
        {
            var planned = asPlanned[d];
            var expected = day >= review.Day ? asNow?[d] : null;
            return new ProgressWeek(
                day, day > review.Day ? null : day == review.Day ? target.Now : target.Then + done.Count(one => one <= day),
                planned.Mean, planned.Quantile(Tail), planned.Quantile(1 - Tail),
                expected?.Mean, expected?.Quantile(Tail), expected?.Quantile(1 - Tail));
        })];
    }

    // Those who have come to meet the requirements since the plan was made, on the day they were done. Who does not any more is missing on the day of the
    // review alone: nobody knows since when.
    private static ImmutableArray<DateOnly> DoneDays(ProgressReview review)
    {
        var role = review.Targets[0].Role;
        var (then, now) = (new LevelsNow(review.Plan.Analysis, review.Before.Workforce), new LevelsNow(review.Now, review.Before.Workforce));
        return
        [
            .. review.People.Where(one => one.DoneOn is not null && !then.Gaps(one.Person, role).IsEmpty)
                .Where(one => IsTowards(one) || now.Gaps(one.Person, role).IsEmpty)
                .Select(one => one.DoneOn!.Value).Order(),
        ];

        bool IsTowards(PersonProgress one) => one.Planned.Kind == OptionKind.Path && one.Planned.Role == role;
    }

    private static IReadOnlyList<HeadcountDistribution> Curve(WorkforcePlan plan, int sure, DateOnly[] days)
    {
        var scenario = plan.Analysis.Scenario;
        return HeadcountCurve.Of(
            sure,
            plan.AllChosen.Where(option => option.Kind != OptionKind.Stay && option.Role == scenario.Targets[0].Role)
                .Select(option => (Decided.DayOf(scenario.AsOf, option.FinishWeek), option.Success)),
            days);
    }

    private static SortedSet<DateOnly> Days(DateOnly from, DateOnly to, DateOnly review)
    {
        var days = new SortedSet<DateOnly> { review, to };
        for (var day = from; day < to; day = day.AddDays(7)) days.Add(day);
        return days;
    }
}
