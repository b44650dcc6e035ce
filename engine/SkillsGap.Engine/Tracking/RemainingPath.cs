using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// What is left of a path on the day of a review, on days from then on: modules that were begun first, the others in their order. Of a self-paced module
/// the hours since its beginning are taken to be learned, but for a tenth that a missing result leaves; a cohort ends when it ends, and one
/// that was missed is taken up with the next cohort of its module.
/// </summary>
internal sealed class RemainingPath(Workforce before, Scenario scenario, DateOnly day)
{
    private const double LeastPart = 0.1;

    /// <summary>The steps left; null where they cannot be over by the deadline, or a cohort is missing: then the person is planned anew.</summary>
    public ImmutableArray<StepUnderWay>? Of(PersonProgress one)
    {
        var hoursPerWeek = before.People[one.Person].HoursPerWeek;
        var now = day;
        var left = ImmutableArray.CreateBuilder<StepUnderWay>();
        foreach (var step in one.Steps.Where(step => step.Passed is null).OrderBy(step => step.Started is null))
        {
            if ((step.Cohort is { } cohort ? InCohort(step, cohort, now) : SelfPaced(step, now, hoursPerWeek)) is not { } rest) return null;
            left.Add(rest);
            now = rest.Finish;
        }

        return now > scenario.Deadline ? null : left.ToImmutable();
    }

    private StepUnderWay SelfPaced(StepProgress step, DateOnly now, double hoursPerWeek)
    {
        var learned = step.Started is { } begun ? (day.DayNumber - begun.DayNumber) / 7.0 * hoursPerWeek : 0;
        var hours = Math.Max(step.Hours - learned, LeastPart * step.Hours);
        return new(step.Module, null, now, now.AddDays((int)Math.Ceiling(hours / hoursPerWeek * 7)), hours, step.Started is not null);
    }

    private StepUnderWay? InCohort(StepProgress step, int planned, DateOnly now)
    {
        if (step.Started is not null)
        {
            var run = before.Cohorts[planned];
            var end = run.StartDate.AddDays(run.Weeks * 7);
            var part = Math.Max(LeastPart, Math.Min(1, (end.DayNumber - day.DayNumber) / (7.0 * run.Weeks)));
            return new(step.Module, planned, now, end > now ? end : now.AddDays(7), part * step.Hours, true);
        }

        var next = Enumerable.Range(0, before.Cohorts.Length)
            .Where(c => before.Cohorts[c].Module == step.Module && before.Cohorts[c].StartDate >= now && before.Cohorts[c].Seats > 0)
            .OrderBy(c => c != planned).ThenBy(c => before.Cohorts[c].StartDate).ThenBy(c => before.Cohorts[c].Id, StringComparer.Ordinal)
            .Cast<int?>().FirstOrDefault();
        if (next is not { } cohort) return null;
        var start = before.Cohorts[cohort].StartDate;
        return new(step.Module, cohort, start, start.AddDays(before.Cohorts[cohort].Weeks * 7), step.Hours, false);
    }
}
