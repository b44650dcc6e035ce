using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Frontiers;

namespace SkillsGap.Engine.Scenarios;

/// <summary>A frontier whose every plan reaches its targets with a given probability.</summary>
public static class ConfidentFrontier
{
    /// <summary>Plans one scenario after the other. A plan is carried to the next where it is one there too and worth more.</summary>
    /// <param name="analysis">What is known; it does not depend on what is swept.</param>
    /// <param name="confidence">Probability of reaching each target, above 0 and below 1.</param>
    /// <param name="scenarios">Where each stands and what it asks, the tightest first; they differ in budget, deadline or head-counts alone.</param>
    /// <param name="settings">As for one plan; the time limit is that of all together.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">While the first options are made it ends the work with an exception; later what is done is kept.</param>
    /// <returns>The points one after the other; one without a plan of that confidence has none.</returns>
    /// <exception cref="ScenarioException">Pins leave people without an option.</exception>
    public static IEnumerable<FrontierPlan> Of(
        WorkforceAnalysis analysis, double confidence, IReadOnlyList<(double At, Scenario Scenario)> scenarios, PlannerSettings settings,
        IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(settings);
        var start = settings.TimeProvider.GetTimestamp();
        WorkforcePlan? last = null;
        (DateOnly Deadline, ImmutableArray<PersonOptions> Options)? made = null;
        for (var k = 0; k < scenarios.Count; k++)
        {
            if (IsOver(k)) yield break;
            var asking = analysis with { Scenario = scenarios[k].Scenario };
            if (made?.Deadline != asking.Scenario.Deadline)
            {
                if (SweepStep.Of(k, () => WorkforcePlanner.Options(asking, settings.Threads, progress, cancellation)) is not { } options) yield break;
                made = (asking.Scenario.Deadline, options);
                if (IsOver(k)) yield break;
            }

            var part = progress is null ? null : new Part(progress, k, scenarios.Count);
            var found = ConfidentPlanner.Plan(
                asking, made.Value.Options, confidence, settings with { TimeLimit = PlannerSettings.Part(Left(), scenarios.Count - k) }, part, cancellation);
            var plan = found.Holds ? found.Plan : Missed(found.Plan, found.Without.Result.Status == PlanStatus.Infeasible);
            if (last is not null && Carried(last, asking, made.Value.Options, plan) is { } better) plan = better;
            if (plan.Exists) last = plan;
            yield return new(scenarios[k].At, plan, []);
        }

        TimeSpan? Left() => settings.TimeLimit - settings.TimeProvider.GetElapsedTime(start);

        bool IsOver(int k) => k > 0 && (cancellation.IsCancellationRequested || Left() <= TimeSpan.Zero);
    }

    // A plan that is not sure enough is none.
    private static WorkforcePlan Missed(WorkforcePlan plan, bool infeasible) => plan with
    {
        Result = plan.Result with { Status = infeasible ? PlanStatus.Infeasible : PlanStatus.Unknown, Value = null },
    };

    /// <summary>The last plan, with what it had to expect, under the present scenario; null where it is no plan here or worth less.</summary>
    private static WorkforcePlan? Carried(WorkforcePlan last, WorkforceAnalysis asking, ImmutableArray<PersonOptions> options, WorkforcePlan found)
    {
        var targets = asking.Scenario.Targets.Zip(last.Analysis.Scenario.Targets, (own, then) => own with
        {
            Expected = then.Expected is { } expected ? Math.Max(expected, own.Headcount) : null,
        });
        var same = asking with { Scenario = asking.Scenario with { Targets = [.. targets] } };
        var problem = new AllocationBuilder(same, options).Build();
        if (PlanExchange.Kept(new(0, last.Problem, last.Result), problem) is not { } kept || kept.Value <= found.Result.Value) return null;
        return PlanExchange.Proven(kept, new(0, last.Problem, last.Result), problem) is { } proven
            ? new(same, options, problem, proven with { Stopped = StopReason.Iterations })
            : null;
    }

    private sealed class Part(IProgress<StageProgress> progress, int done, int all) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => progress.Report(new($"{done + 1} of {all}: {value.Stage}", (done + value.Share) / all));
    }
}
