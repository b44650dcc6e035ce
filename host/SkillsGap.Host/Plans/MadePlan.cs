using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>A plan as it was asked for, with what was asked of its confidence.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Confident">The plan beside the one without such a requirement; null where none was asked for.</param>
internal sealed record MadePlan(WorkforcePlan Plan, ConfidentPlan? Confident)
{
    /// <summary>Analyses and plans.</summary>
    /// <param name="content">The workforce, as read; its own scenario is not looked at.</param>
    /// <param name="scenario">The scenario, as read.</param>
    /// <param name="learned">The model to estimate with; null for the default.</param>
    /// <param name="confidence">Probability with which each target must be reached; null for none.</param>
    /// <param name="former">An earlier plan to plan again from; null for none, and with a confidence.</param>
    /// <param name="movePenalty">What a changed decision costs; null for the default.</param>
    /// <param name="settings">How long and how carefully.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Before planning begins it ends the work with an exception; later the best plan so far is kept.</param>
    /// <exception cref="ScenarioException">The scenario asks for what the workforce cannot give.</exception>
    public static MadePlan Make(
        WorkforceContent content, Scenario scenario, LearnedModel? learned, double? confidence, FormerPlan? former, double? movePenalty,
        PlannerSettings settings, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var analysis = PlanAnalysis.Of(content, scenario, learned, settings.Threads, progress, cancellation);
        if (former is not null) return new(WorkforcePlanner.Replan(analysis, former, movePenalty, settings, progress, cancellation), null);
        if (confidence is not { } asked) return new(WorkforcePlanner.Plan(analysis, settings, progress, cancellation), null);
        var confident = ConfidentPlanner.Plan(analysis, asked, settings, progress, cancellation);
        return new(confident.Plan, confident);
    }

    /// <summary>The document of the plan.</summary>
    /// <param name="read">The workforce as it was read.</param>
    /// <param name="scenario">The scenario as it was read.</param>
    /// <param name="confidence">Probability that was asked for; null for none.</param>
    /// <param name="settings">What the planner was told.</param>
    /// <param name="repairs">What could be changed about a scenario without a plan.</param>
    public PlanDocument ToDocument(
        WorkforceContent read, Scenario scenario, double? confidence, PlannerSettings settings, IReadOnlyList<ScenarioRepair>? repairs) =>
        PlanMapping.ToDocument(
            Plan, settings, DataFingerprint.Of(read, ScenarioOf(scenario), CancellationToken.None), Confident is { Holds: true } ? confidence : null, repairs);

    // A scenario as it was read, with what the plan had to expect of its targets.
    private Scenario ScenarioOf(Scenario read) => read with
    {
        // Targets keep their order; roles do not keep their indices.
        Targets = [.. read.Targets.Zip(Plan.Analysis.Scenario.Targets, (own, planned) => own with { Headcount = planned.Headcount,
            Expected = planned.Expected })],
    };
}
