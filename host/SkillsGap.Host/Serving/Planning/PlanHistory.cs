using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>Makes plans that jobs have left whole again, under pseudonyms: what could be decided and what was, not the document alone.</summary>
internal sealed class PlanHistory(IStore store, WorkforceLibrary library, ServiceModel model)
{
    /// <summary>The plan with the workforce and the scenario it was made from; or why it cannot be had.</summary>
    /// <exception cref="ScenarioException">The data make no problem.</exception>
    public async Task<(WorkforcePlan? Plan, WorkforceContent Content, Problem? Problem)> RestoreAsync(StoredPlan stored, CancellationToken cancellation)
    {
        var job = stored.Job;
        if (await store.Workforces.FindAsync(job.Tenant, job.Workforce!, job.ETag, cancellation) is not { } version)
            return (null, null!, Gone("The version of the workforce is there no more.\n  Upload it again."));
        var sealedContent = await library.ReadSealedAsync(version, cancellation);
        var request = JsonSerializer.Deserialize(job.Request, ServiceJson.TypeOf<ScenarioRequest>())!;
        if (WorkforceInput.Scenario(request.Scenario, sealedContent).Scenario is not { } scenario)
            return (null, null!, Gone("The scenario does not fit its workforce any more.\n  Plan again."));
        var document = stored.Sealed;
        var former = request.From is { } from ? await ScenarioWork.FormerAsync(store, job.Tenant, from, cancellation) : null;
        if (request.From is not null && former is null) return (null, null!, Gone("The plan it was made from is there no more.\n  Plan again."));
        var content = sealedContent with { Scenario = PlannedScenario.Of(sealedContent with { Scenario = scenario }, document.Scenario).Scenario };
        var (plan, problem) = await Task.Run(() => Verification.StoredPlan.Restore(
            sealedContent with { Scenario = scenario }, model.Learned, document,
            made => former is null || document.Proof.Moves is not { } moves ? made : made.WithFormer(former.Decisions, moves.Penalty),
            NoProgress.Instance, cancellation), cancellation);
        return (plan, content, plan is null ? Gone($"The plan {problem}") : null);
    }

    private static Problem Gone(string detail) => new(ProblemKind.NoPlan, detail);
}
