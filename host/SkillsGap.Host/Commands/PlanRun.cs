using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;

namespace SkillsGap.Host.Commands;

/// <summary>Plans as a command does, with progress on the terminal.</summary>
internal static class PlanRun
{
    /// <summary>The plan, or why there is none to speak of.</summary>
    public static Task<(MadePlan? Made, string? Error)> RunAsync(
        WorkforceContent content, Scenario scenario, LearnedModel? model, double? confidence, FormerPlan? former, double? movePenalty, PlannerSettings settings,
        CancellationToken cancellation) =>
        RunAsync<MadePlan>(progress => MadePlan.Make(content, scenario, model, confidence, former, movePenalty, settings, progress, cancellation));

    /// <summary>What planning gives, or why there is nothing.</summary>
    public static async Task<(T? Made, string? Error)> RunAsync<T>(Func<IProgress<StageProgress>, T> make) where T : class
    {
        try
        {
            return (await ProgressView.RunAsync(make), null);
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
}
