using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>Makes a plan that was stored whole again: what is known and what could be decided from the data, the rest as it is stated.</summary>
internal static class StoredPlan
{
    /// <summary>The plan, or why it cannot be had, with a cure.</summary>
    /// <exception cref="ScenarioException">The data make no problem.</exception>
    public static (WorkforcePlan? Plan, string? Problem) Restore(
        WorkforceContent content, LearnedModel? model, PlanFolder stored, IProgress<StageProgress> progress, CancellationToken cancellation) =>
        Restore(content, model, stored.Plan, stored.AfterItsFormer, progress, cancellation);

    /// <summary>The same of a plan that is stored without its problem.</summary>
    /// <param name="content">The data.</param>
    /// <param name="model">The model that it was made with; null for the default.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="afterItsFormer">Adds the decisions before the plan to the problem made again, where there were any.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <exception cref="ScenarioException">The data make no problem.</exception>
    public static (WorkforcePlan? Plan, string? Problem) Restore(
        WorkforceContent content, LearnedModel? model, PlanDocument plan, Func<AllocationProblem, AllocationProblem> afterItsFormer,
        IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var (scenario, check) = PlannedScenario.Of(content, plan.Scenario);
        if (check.Faults.Count > 0)
            return (null, $"was made from another scenario: {check.Faults[0]}\n  Plan again with --out, or give the workforce it was made from.");
        if (DataFingerprint.Of(content, scenario, cancellation) != plan.DataFingerprint)
        {
            return (null, plan.Erased is { Count: > 0 } erased
                ? $"{ErasedPeople.Said(erased.Count)}: the data that it was made from are no more\n  Plan again with --from and --out."
                : "was made from other data\n  Plan again with --out, or give the workforce it was made from.");
        }

        if (ModelName.ProblemOf(plan.Model, model) is { } other) return (null, other);
        if (plan.Proof.Value is null) return (null, $"holds no plan: {plan.Proof.Status}\n  Plan again with --out.");
        var analysis = PlanAnalysis.Of(content, scenario, model, null, progress, cancellation);
        var (options, problem) = WorkforcePlanner.State(analysis, Environment.ProcessorCount, progress, cancellation);
        problem = afterItsFormer(problem);
        return StatedResult.Of(problem, ClaimMapping.Of(plan)) is { Value: not null } result
            ? (new(analysis, options, problem, result), null)
            : (null, "names options or rows that the data do not make\n  Plan again with --out; this one was changed.");
    }

    /// <summary>Reads what <c>plan --out</c> wrote and makes it whole again, with progress on the terminal.</summary>
    public static async Task<(WorkforcePlan? Plan, string? Problem)> ReadAsync(
        WorkforceContent content, LearnedModel? model, string folder, CancellationToken cancellation)
    {
        var (stored, errors) = await PlanFolder.ReadAsync(folder, cancellation);
        if (stored is null) return (null, string.Join('\n', errors));
        try
        {
            var (plan, problem) = await ProgressView.RunAsync(progress => Restore(content, model, stored, progress, cancellation));
            return (plan, problem is null ? null : $"{folder}: {problem}");
        }
        catch (ScenarioException error)
        {
            return (null, error.Message);
        }
    }
}
