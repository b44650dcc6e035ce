using System.Text.Json;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>Plans scenarios in the background: all of it under pseudonyms, which changes nothing of a plan.</summary>
internal sealed class ScenarioWork(IStore store, WorkforceLibrary library, PlanMaker maker) : IJobWork
{
    /// <summary>The kind of these jobs.</summary>
    public const string Kind = "plan";

    /// <summary>Parts of what a job leaves.</summary>
    public const string PlanPart = "plan.json", ResultPart = "result.json";

    /// <summary>Kinds of failure.</summary>
    public const string Invalid = "invalid-scenario", Gone = "gone";

    public async Task<JobOutcome> RunAsync(Job job, IProgress<JobProgress> progress, CancellationToken cancellation)
    {
        var request = JsonSerializer.Deserialize(job.Request, ServiceJson.TypeOf<ScenarioRequest>())!;
        if (await store.Workforces.FindAsync(job.Tenant, job.Workforce!, job.ETag, cancellation) is not { } version)
            return JobOutcome.Failed(Gone, "The version of the workforce is there no more.\n  Upload it again.");
        var content = await library.ReadSealedAsync(version, cancellation);
        var (scenario, errors) = WorkforceInput.Scenario(request.Scenario, content);
        if (scenario is null) return JobOutcome.Failed(Invalid, string.Join('\n', errors.Select(error => $"{error.Field}: {error.Message} {error.Cure}")));
        var former = request.From is { } from ? await FormerAsync(store, job.Tenant, from, cancellation) : null;
        if (request.From is not null && former is null) return JobOutcome.Failed(Gone, "The plan to plan again from is there no more.\n  Plan without from.");
        PlanDone done;
        try
        {
            var order = new PlanOrder(content, scenario, request.Options ?? new(), former, request.MovePenalty);
            done = await Task.Run(() => maker.Make(order, new Told(progress), cancellation), CancellationToken.None);
        }
        catch (ScenarioException error)
        {
            return JobOutcome.Failed(Invalid, error.Message);
        }

        // The fingerprint is that of the stored version, people under pseudonyms: one of what was sent could be searched for names, also of people
        // who were erased. Two plans of one version can be compared by it, a plan and a folder of the caller's cannot.
        var plan = done.ToDocument();
        var result = AllocationMapping.ToDocument(done.Made.Plan.Problem, done.Made.Plan.Result, done.Settings.Seed);
        return JobOutcome.Of(Bundle.Of([new(PlanPart, Bytes(plan)), new(ResultPart, Bytes(result))]), done.ReplayHash);
    }

    /// <summary>The former decisions of a plan that a job left; null where there is none.</summary>
    public static async Task<FormerPlan?> FormerAsync(IStore store, string tenant, string id, CancellationToken cancellation)
    {
        var bundle = await store.Jobs.ReadPlanAsync(tenant, id, cancellation);
        if (bundle?[PlanPart] is not { } bytes) return null;
        var claim = ClaimMapping.Of(JsonSerializer.Deserialize(bytes.Span, ServiceJson.TypeOf<PlanDocument>())!);
        return claim.Choice is { } choice ? new(claim.Prices, choice) : null;
    }

    private static byte[] Bytes<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, ServiceJson.TypeOf<T>());

    private sealed class Told(IProgress<JobProgress> progress) : IProgress<StageProgress>
    {
        private (int Done, int Of)? people;

        public void Report(StageProgress value)
        {
            people = value.People ?? people;
            progress.Report(new(
                value.Stage, value.Share, value.Planner?.Value, value.Planner?.Bound, value.Planner?.Gap, people?.Done, people?.Of));
        }
    }
}
