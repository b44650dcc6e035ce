using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>Plans that jobs have left, with names in place of pseudonyms. Who was erased stays a pseudonym.</summary>
internal sealed class PlanShelf(IStore store, WorkforceLibrary library, ServiceModel model, Pseudonyms pseudonyms)
{
    private const int KeptAnalyses = 2;

    private readonly Lock access = new();
    private readonly LinkedList<(string Job, WorkforceAnalysis Analysis)> analyses = [];

    /// <summary>A plan, its people by id; or why there is none.</summary>
    public async Task<(StoredPlan? Plan, Problem? Problem)> FindAsync(Caller caller, string id, CancellationToken cancellation)
    {
        if (await store.Jobs.FindAsync(caller.Tenant, id, cancellation) is not { } job) return (null, ScenarioJobs.NoSuch(id));
        if (job.PlanHash is null)
        {
            return (null, job.HasEnded
                ? new(ProblemKind.NoPlan, "It ended without a plan.\n  Its problem says why.")
                : new(ProblemKind.NotFinished, "It is still waiting or at work.\n  Follow its events.", RetryAfter: TimeSpan.FromSeconds(1)));
        }

        return await store.Jobs.ReadPlanAsync(caller.Tenant, id, cancellation) is { } bundle
            ? (new(job, bundle, await pseudonyms.LoadAsync(caller.Tenant, cancellation)), null)
            : (null, ScenarioJobs.NoSuch(id));
    }

    /// <summary>What a plan was made from, under pseudonyms: made again where it is not still known.</summary>
    public async Task<WorkforceAnalysis?> AnalysisAsync(Job job, CancellationToken cancellation)
    {
        lock (access)
        {
            if (analyses.FirstOrDefault(one => one.Job == job.Id) is { Analysis: { } known }) return known;
        }

        if (await ContentAsync(job, cancellation) is not { } content) return null;
        var request = JsonSerializer.Deserialize(job.Request, ServiceJson.TypeOf<ScenarioRequest>())!;
        if (WorkforceInput.Scenario(request.Scenario, content).Scenario is not { } scenario) return null;
        var analysis = await Task.Run(() => WorkforceAnalysis.Of(content.Workforce, scenario, model.Learned, cancellation: cancellation), cancellation);
        lock (access)
        {
            analyses.AddFirst((job.Id, analysis));
            if (analyses.Count > KeptAnalyses) analyses.RemoveLast();
        }

        return analysis;
    }

    private async Task<WorkforceContent?> ContentAsync(Job job, CancellationToken cancellation) =>
        await store.Workforces.FindAsync(job.Tenant, job.Workforce!, job.ETag, cancellation) is { } version
            ? await library.ReadSealedAsync(version, cancellation)
            : null;
}
