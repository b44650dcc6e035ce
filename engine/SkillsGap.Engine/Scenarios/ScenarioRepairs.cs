using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What could be changed about a scenario that cannot be planned.</summary>
public static class ScenarioRepairs
{
    private const int DaysAWeek = 7, MostWeeks = 52;

    /// <summary>
    /// The limits of the scenario that would have to give way and by how much, the pins to drop, and the deadline that would do. Each is verified: a
    /// plan was found under it.
    /// </summary>
    /// <param name="plan">A plan that is infeasible; any other has nothing to mend.</param>
    /// <param name="settings">How to plan; the time limit is for all repairs together.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work early with the repairs found so far; does not throw.</param>
    public static IReadOnlyList<ScenarioRepair> Find(
        WorkforcePlan plan, PlannerSettings settings, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(settings);
        if (plan.Result.Status != PlanStatus.Infeasible) return [];
        var wording = new ScenarioWording(plan);
        using var limit = settings.TimeLimit is { } time ? new CancellationTokenSource(time, settings.TimeProvider) : new();
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        var repairs = new List<ScenarioRepair>();
        var found = Repairs.Find(plan.Problem, plan.Result, settings, progress is null ? null : new PlanningProgress(progress), cancellation);
        foreach (var repair in found.Where(repair => repair.Changes.All(change => change.Member.Side != ConflictSide.Required)))
            repairs.Add(new(string.Join(" and ", repair.Changes.Select(wording.Of)), repair));
        try
        {
            foreach (var group in plan.Result.ConflictMembers.Where(member => member.Side == ConflictSide.Required).Select(member => member.Index))
                if (HasPlan(plan, Without(plan, wording, group), settings, progress, both.Token))
                    repairs.Add(new(wording.Without(group), null));
            if (Deadline(plan, settings, progress, both.Token) is { } deadline)
                repairs.Add(new($"move the deadline from {plan.Analysis.Scenario.Deadline:yyyy-MM-dd} to {deadline:yyyy-MM-dd}", null));
        }
        catch (OperationCanceledException)
        {
            // What was found by then is what there is.
        }

        return repairs;
    }

    /// <summary>The earliest deadline, in whole weeks from the present one, that a search by doubling and halving finds a plan for.</summary>
    private static DateOnly? Deadline(
        WorkforcePlan plan, PlannerSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        int tooFew = 0, enough = 1;
        while (!Suffices(enough))
        {
            if (enough == MostWeeks) return null;
            (tooFew, enough) = (enough, Math.Min(2 * enough, MostWeeks));
        }

        while (enough - tooFew > 1)
        {
            var middle = (tooFew + enough) / 2;
            if (Suffices(middle)) enough = middle;
            else tooFew = middle;
        }

        return Later(enough);

        DateOnly Later(int weeks) => plan.Analysis.Scenario.Deadline.AddDays(DaysAWeek * weeks);

        bool Suffices(int weeks) => HasPlan(plan, plan.Analysis.Scenario with { Deadline = Later(weeks) }, settings, progress, cancellation);
    }

    private static Scenario Without(WorkforcePlan plan, ScenarioWording wording, int group)
    {
        var (scenario, person) = (plan.Analysis.Scenario, plan.Options[group].Person);
        return wording.IsPinned(group)
            ? scenario with { Pins = scenario.Pins.RemoveAll(pin => pin.Person == person) }
            : scenario with { Exclude = scenario.Exclude.Add(person) };
    }

    /// <summary>Makes the options again and looks for any plan.</summary>
    private static bool HasPlan(
        WorkforcePlan plan, Scenario scenario, PlannerSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var analysis = plan.Analysis with { Scenario = scenario, Scope = ScopeRule.People(plan.Analysis.Workforce, scenario) };
        var (_, problem) = WorkforcePlanner.State(analysis, settings.Threads, progress, cancellation);
        var any = settings with { GapTarget = double.PositiveInfinity, TimeLimit = null, Core = null };
        var result = Planner.Solve(problem, any, progress is null ? null : new PlanningProgress(progress), cancellation);
        cancellation.ThrowIfCancellationRequested();
        return result.Value is not null;
    }
}
