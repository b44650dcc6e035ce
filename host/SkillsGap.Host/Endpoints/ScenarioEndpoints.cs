using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/scenarios</c>: plans made in the background.</summary>
internal static class ScenarioEndpoints
{
    private const string Path = "/scenarios";
    private const ApiScopes Readers = ApiScopes.Plan | ApiScopes.ReadPeople | ApiScopes.ReadAggregates;

    // How long a caller waits who has found the queue full.
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(10);

    public static void MapScenarios(this RouteGroupBuilder routes)
    {
        routes.MapPost(Path, AcceptAsync).Needs(ApiScopes.Plan).IsHeavy().IsRecordedChange("plan-scenario")
            .WithSummary("Accepts a scenario to be planned. With an Idempotency-Key, the same request again gives the same scenario.");
        routes.MapGet(Path, ListAsync).Needs(Readers).WithSummary("The scenarios, newest first; ?workforce= for those of one workforce.");
        routes.MapGet($"{Path}/{{id}}", FindAsync).Needs(Readers)
            .WithSummary("How far a scenario is; what its plan is worth is for those who may read people, unless it is of the workforce's own scenario.");
        routes.MapGet($"{Path}/{{id}}/events", EventsAsync).Needs(Readers).Produces<string>(StatusCodes.Status200OK, EventStream.MediaType)
            .WithSummary("The same as server-sent events, until it has ended; a stream ends after some minutes, to be taken up by Last-Event-ID.");
        routes.MapDelete($"{Path}/{{id}}", CancelAsync).Needs(ApiScopes.Plan).IsRecordedChange("cancel-scenario")
            .WithSummary("Cancels a scenario; the best plan so far is kept.");
    }

    private static async Task<Results<Wired<ScenarioJob>, Problem>> AcceptAsync(
        Body<ScenarioRequest> body, Caller caller, ScenarioOrders orders, IJobQueue queue, HttpContext context)
    {
        var (job, problem) = await orders.OfAsync(caller, body.Value, context.Request.Headers["Idempotency-Key"], context.RequestAborted);
        if (job is null) return problem!;
        var accepted = await queue.AcceptAsync(caller.Tenant, job, context.RequestAborted);
        return accepted.Outcome switch
        {
            AcceptOutcome.Accepted or AcceptOutcome.Replayed => new Wired<ScenarioJob>(
                ScenarioJobs.Document(accepted.Job!, null, caller.May(ApiScopes.ReadPeople)), StatusCodes.Status202Accepted)
            {
                Location = $"{context.Request.PathBase}/v1{Path}/{accepted.Job!.Id}",
            },
            AcceptOutcome.KeyReused => new Problem(ProblemKind.KeyReused,
                "The key was sent with another request.\n  Take a new key for each thing to be done."),
            AcceptOutcome.QueueFull => new Problem(ProblemKind.QueueFull, "The queue of all callers is full.\n  Wait, and send it again.",
                RetryAfter: ComeBack),
            AcceptOutcome.CallerFull => new Problem(ProblemKind.QueueFull, "As much of this key is waiting as may.\n  Wait until some of it is done.",
                RetryAfter: ComeBack),
            _ => Problem.Of(ProblemKind.NotFound, "workforce", body.Value.Workforce, "is no workforce, or has no such version.", "Upload it first."),
        };
    }

    private static async Task<Results<Wired<Wire.Service.Page<ScenarioJob>>, Problem>> ListAsync(
        Caller caller, IStore store, CancellationToken cancellation, string? workforce = null, string? after = null, int? limit = null)
    {
        var (page, field, error) = PageRequest.Of(after, limit, "scenarios", isNumbered: true);
        if (page is null) return Pages.Wrong(field!, error!);
        // Whose figures everybody may see is found out for one scenario at a time.
        var hasFigures = caller.May(ApiScopes.ReadPeople);
        return Pages.Answer(
            await store.Jobs.ListAsync(caller.Tenant, workforce, page, cancellation), job => ScenarioJobs.Document(job, null, hasFigures));
    }

    private static async Task<Results<Wired<ScenarioJob>, Problem>> FindAsync(
        string id, Caller caller, IStore store, PublicFigures figures, Pseudonyms pseudonyms, CancellationToken cancellation)
    {
        if (await store.Jobs.FindAsync(caller.Tenant, id, cancellation) is not { } job) return ScenarioJobs.NoSuch(id);
        var names = job.Error is null || !caller.May(ApiScopes.ReadPeople) ? null : await pseudonyms.LoadAsync(caller.Tenant, cancellation);
        // Of what failed there are none, and what it was to be made from may be damaged.
        var hasFigures = job.Error is null && await figures.MaySeeAsync(caller, job, cancellation);
        return new Wired<ScenarioJob>(ScenarioJobs.Document(job, names, hasFigures));
    }

    private static async Task<IResult> EventsAsync(
        string id, Caller caller, IStore store, PublicFigures figures, IJobQueue queue, KeyPlaces places, TimeProvider time, HttpContext context)
    {
        if (await store.Jobs.FindAsync(caller.Tenant, id, context.RequestAborted) is not { } job) return ScenarioJobs.NoSuch(id);
        var (last, isEnd) = EventStream.Seen(context.Request.Headers["Last-Event-ID"].ToString());
        // A browser asks again when a stream ends; there is nothing more to say.
        if (job.HasEnded && isEnd) return TypedResults.NoContent();
        if (places.TryEnter(caller.KeyId) is not { } place)
            return new Problem(ProblemKind.Busy, "The key follows as many scenarios as it may.\n  End one of the streams.", RetryAfter: ComeBack);
        context.Response.RegisterForDispose(place);
        var hasFigures = await figures.MaySeeAsync(caller, job, context.RequestAborted);
        return new EventStream(queue.WatchAsync(caller.Tenant, id, context.RequestAborted), last, hasFigures, time);
    }

    private static async Task<Results<Wired<ScenarioJob>, Problem>> CancelAsync(string id, Caller caller, IJobQueue queue, CancellationToken cancellation) =>
        await queue.CancelAsync(caller.Tenant, id, cancellation) is { } job
            ? new Wired<ScenarioJob>(
                ScenarioJobs.Document(job, null, caller.May(ApiScopes.ReadPeople)), job.HasEnded ? StatusCodes.Status200OK : StatusCodes.Status202Accepted)
            : ScenarioJobs.NoSuch(id);
}
