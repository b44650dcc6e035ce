using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// Puts a set of modules in order and on dates: one module at a time, self-paced ones before a cohort as long as they end before it starts.
/// </summary>
internal sealed class PathScheduler
{
    private const double Slack = 1e-9;

    private readonly Catalogue catalogue;
    private readonly double[] startWeek;
    private readonly ImmutableArray<Cohort> cohorts;

    public PathScheduler(Catalogue catalogue, Workforce workforce, DateOnly asOf)
    {
        this.catalogue = catalogue;
        cohorts = workforce.Cohorts;
        startWeek = [.. cohorts.Select(c => (c.StartDate.DayNumber - asOf.DayNumber) / 7.0)];
    }

    /// <summary>
    /// The schedules of a set: with the earliest cohorts, and for each of these one that takes a cohort after it instead. Empty when the
    /// modules cannot be ordered or no cohort is left.
    /// </summary>
    /// <param name="modules">The modules.</param>
    /// <param name="hours">Hours of this person per module of the set.</param>
    /// <param name="waits">What the modules wait for.</param>
    /// <param name="hoursPerWeek">Hours a week the person may learn.</param>
    /// <param name="earliest">Week before which nothing starts.</param>
    public IEnumerable<ImmutableArray<LearningStep>> Schedules(
        ImmutableArray<int> modules, double[] hours, ModuleOrder waits, double hoursPerWeek, double earliest)
    {
        var first = Schedule(modules, hours, waits, hoursPerWeek, earliest, null);
        if (first.IsDefault) yield break;
        yield return first;
        foreach (var step in first)
        {
            if (step.Cohort is not { } taken) continue;
            var later = Schedule(modules, hours, waits, hoursPerWeek, earliest, taken);
            if (!later.IsDefault) yield return later;
        }
    }

    private ImmutableArray<LearningStep> Schedule(
        ImmutableArray<int> modules, double[] hours, ModuleOrder order, double hoursPerWeek, double earliest, int? taken)
    {
        var steps = ImmutableArray.CreateBuilder<LearningStep>(modules.Length);
        Span<bool> done = stackalloc bool[modules.Length];
        while (steps.Count < modules.Length)
        {
            var now = steps.Count == 0 ? earliest : steps[^1].FinishWeek;
            LearningStep? selfPaced = null, inCohort = null;
            int ofSelfPaced = 0, ofCohort = 0;
            for (var i = 0; i < modules.Length; i++)
            {
                var m = modules[i];
                if (done[i] || !order.MayStart(i, done)) continue;
                if (catalogue.Cohorts[m].Length == 0)
                {
                    var finish = now + (hours[i] / hoursPerWeek);
                    if (selfPaced is null || finish < selfPaced.Value.FinishWeek)
                        (selfPaced, ofSelfPaced) = (new(m, null, now, finish, hours[i]), i);
                }
                else if (Next(m, now, hours[i], hoursPerWeek, taken) is { } c
                    && (inCohort is null || startWeek[c] < inCohort.Value.StartWeek))
                {
                    (inCohort, ofCohort) = (new(m, c, startWeek[c], startWeek[c] + cohorts[c].Weeks, hours[i]), i);
                }
            }

            if ((selfPaced ?? inCohort) is not { } step) return default;
            var taking = selfPaced is null ? ofCohort : ofSelfPaced;
            if (inCohort is { } cohort && step.FinishWeek > cohort.StartWeek + Slack) (step, taking) = (cohort, ofCohort);
            done[taking] = true;
            steps.Add(step);
        }

        return steps.MoveToImmutable();
    }

    /// <summary>
    /// The next cohort that has not started, leaves the person enough hours a week, has seats at all, and comes after the one taken where that
    /// is of the same module.
    /// </summary>
    private int? Next(int module, double now, double hours, double hoursPerWeek, int? taken)
    {
        var skip = taken is { } t && cohorts[t].Module == module;
        foreach (var c in catalogue.Cohorts[module])
        {
            if (skip)
            {
                skip = c != taken;
                continue;
            }

            if (startWeek[c] < now - Slack || cohorts[c].Seats == 0 || hours > (hoursPerWeek * cohorts[c].Weeks) + Slack) continue;
            return c;
        }

        return null;
    }
}
