using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// What is left of a path on the day of a review, on days from then on: modules that were begun first, the others in their order. Of a self-paced module
/// the hours since its beginning are taken to be learned, but for a tenth that a missing result leaves; a cohort ends when it ends, and one
/// that was missed is taken up with the next cohort of its module that has a seat which none of the paths counts on.
/// </summary>
internal sealed class RemainingPath
{
    private const double LeastPart = 0.1;

    private readonly Workforce before;
    private readonly Scenario scenario;
    private readonly DateOnly day;
    private readonly int[] taken;

    /// <param name="before">Workforce as it was read for the plan.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="going">Those whose paths go on, or with whom something is begun: their seats are theirs.</param>
    /// <param name="day">The day of the review.</param>
    public RemainingPath(Workforce before, Scenario scenario, IEnumerable<PersonProgress> going, DateOnly day)
    {
        (this.before, this.scenario, this.day) = (before, scenario, day);
        taken = new int[before.Cohorts.Length];
        foreach (var (one, step) in going.SelectMany(one => one.Steps.Select(step => (one, step))))
        {
            if (step is not { Cohort: { } cohort, Passed: null }) continue;
            if (IsBegun(step) || (one.State != PersonState.Struggling && before.Cohorts[cohort].StartDate >= day)) taken[cohort]++;
        }
    }

    /// <summary>
    /// The steps left; null where they cannot be over by the deadline, or there is no seat in a cohort: then the person is planned anew. Seats go to whoever
    /// asks first.
    /// </summary>
    public ImmutableArray<StepUnderWay>? Of(PersonProgress one)
    {
        var hoursPerWeek = before.People[one.Person].HoursPerWeek;
        var now = day;
        var left = ImmutableArray.CreateBuilder<StepUnderWay>();
        StepProgress[] open = [.. one.Steps.Where(step => step.Passed is null).OrderBy(step => step.Started is null)];
        foreach (var step in open)
        {
            if ((step.Cohort is { } cohort ? InCohort(step, cohort, now) : SelfPaced(step, now, hoursPerWeek)) is not { } rest) return null;
            left.Add(rest);
            now = rest.Finish;
        }

        if (now > scenario.Deadline) return null;
        foreach (var (step, rest) in open.Zip(left))
        {
            if (rest.Cohort is { } cohort && cohort != step.Cohort) taken[cohort]++;
        }

        return left.ToImmutable();
    }

    /// <summary>The steps that are begun, in order, as far as they can be over by the deadline: they are paid for and go on whatever follows them.</summary>
    public ImmutableArray<StepUnderWay> Begun(PersonProgress one)
    {
        var now = day;
        var begun = ImmutableArray.CreateBuilder<StepUnderWay>();
        foreach (var step in one.Steps.Where(IsBegun))
        {
            var rest = step.Cohort is { } cohort ? Running(step, cohort, now) : SelfPaced(step, now, before.People[one.Person].HoursPerWeek);
            if (rest.Finish > scenario.Deadline) break;
            begun.Add(rest);
            now = rest.Finish;
        }

        return begun.ToImmutable();
    }

    private static bool IsBegun(StepProgress step) => step is { Started: not null, Passed: null, Failed: null };

    private StepUnderWay SelfPaced(StepProgress step, DateOnly now, double hoursPerWeek)
    {
        var learned = step.Started is { } begun ? (day.DayNumber - begun.DayNumber) / 7.0 * hoursPerWeek : 0;
        var hours = Math.Max(step.Hours - learned, LeastPart * step.Hours);
        return new(step.Module, null, now, now.AddDays((int)Math.Ceiling(hours / hoursPerWeek * 7)), hours, step.Started is not null);
    }

    private StepUnderWay Running(StepProgress step, int cohort, DateOnly now)
    {
        var run = before.Cohorts[cohort];
        var end = run.StartDate.AddDays(run.Weeks * 7);
        var part = Math.Max(LeastPart, Math.Min(1, (end.DayNumber - day.DayNumber) / (7.0 * run.Weeks)));
        return new(step.Module, cohort, now, end > now ? end : now.AddDays(7), part * step.Hours, true);
    }

    private StepUnderWay? InCohort(StepProgress step, int planned, DateOnly now)
    {
        if (step.Started is not null) return Running(step, planned, now);
        var next = Enumerable.Range(0, before.Cohorts.Length)
            .Where(c => before.Cohorts[c].Module == step.Module && before.Cohorts[c].StartDate >= now
                && (c == planned || taken[c] < before.Cohorts[c].Seats))
            .OrderBy(c => c != planned).ThenBy(c => before.Cohorts[c].StartDate).ThenBy(c => before.Cohorts[c].Id, StringComparer.Ordinal)
            .Cast<int?>().FirstOrDefault();
        if (next is not { } cohort) return null;
        var start = before.Cohorts[cohort].StartDate;
        return new(step.Module, cohort, start, start.AddDays(before.Cohorts[cohort].Weeks * 7), step.Hours, false);
    }
}
