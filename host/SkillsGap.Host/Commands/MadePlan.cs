using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Terminal;

namespace SkillsGap.Host.Commands;

/// <summary>A plan as a command makes it, with what was asked of its confidence.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Confident">The plan beside the one without such a requirement; null where none was asked for.</param>
internal sealed record MadePlan(WorkforcePlan Plan, ConfidentPlan? Confident)
{
    /// <summary>Analyses and plans, with progress; the plan, or why there is none to speak of.</summary>
    public static async Task<(MadePlan? Made, string? Error)> RunAsync(
        Workforce workforce, Scenario scenario, double? confidence, FormerPlan? former, double? movePenalty, PlannerSettings settings,
        CancellationToken cancellation)
    {
        try
        {
            return (await ProgressView.RunAsync(progress =>
            {
                var analysis = WorkforceAnalysis.Of(workforce, scenario, settings.Threads, progress, cancellation);
                if (former is not null) return new MadePlan(WorkforcePlanner.Replan(analysis, former, movePenalty, settings, progress, cancellation), null);
                if (confidence is not { } asked) return new MadePlan(WorkforcePlanner.Plan(analysis, settings, progress, cancellation), null);
                var confident = ConfidentPlanner.Plan(analysis, asked, settings, progress, cancellation);
                return new MadePlan(confident.Plan, confident);
            }), null);
        }
        catch (ScenarioException error)
        {
            return (null, error.Message);
        }
        catch (OperationCanceledException)
        {
            return (null, "cancelled before there was a plan\n  Run again; once planning has begun the best plan so far is kept.");
        }
    }

    /// <summary>A scenario as it was read, with what the plan had to expect of its targets.</summary>
    public Scenario ScenarioOf(Scenario read) => read with
    {
        // Targets keep their order; roles do not keep their indices.
        Targets = [.. read.Targets.Zip(Plan.Analysis.Scenario.Targets, (own, planned) => own with { Headcount = planned.Headcount, Expected = planned.Expected })],
    };
}
