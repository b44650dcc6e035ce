using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/workforces</c>: workforces with their versions.</summary>
internal static class WorkforceEndpoints
{
    private const string Path = "/workforces";

    public static void MapWorkforces(this RouteGroupBuilder routes)
    {
        routes.MapPut($"{Path}/{{id}}", PutAsync).Needs(ApiScopes.Plan).IsHeavy().IsRecordedChange("upload")
            .WithSummary("Stores a workforce: columns, or a zipped folder. If-Match with the version it replaces, or If-None-Match: *.");
        routes.MapGet(Path, ListAsync).Needs(ApiScopes.Plan | ApiScopes.ReadPeople | ApiScopes.ReadAggregates)
            .WithSummary("The workforces, by id; ?after= and ?limit= for more.");
        routes.MapGet($"{Path}/{{id}}", FindAsync).Needs(ApiScopes.Plan | ApiScopes.ReadPeople | ApiScopes.ReadAggregates)
            .WithSummary("What is known of a workforce; ?version= for an earlier one.");
        routes.MapGet($"{Path}/{{id}}/versions", VersionsAsync).Needs(ApiScopes.Plan | ApiScopes.ReadPeople | ApiScopes.ReadAggregates)
            .WithSummary("The versions of a workforce, newest first.");
        routes.MapGet($"{Path}/{{id}}/content", ContentAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-workforce")
            .WithSummary("The workforce itself, in columns or, by Accept: application/zip, as a zipped folder.");
        routes.MapPost($"{Path}/{{id}}/evidence", AppendAsync).Needs(ApiScopes.Plan).IsHeavy().IsRecordedChange("append-evidence")
            .WithSummary("Appends evidence and makes a new version; If-Match with the version it is appended to.");
        routes.MapDelete($"{Path}/{{id}}", DeleteAsync).Needs(ApiScopes.Admin).IsRecordedChange("delete-workforce")
            .WithSummary("Deletes a workforce with all its versions, its scenarios and their plans; If-Match with the version that must be current. Not while "
                + "scenarios of it wait or are at work. People stay known to the service until they are erased.");
    }

    private static async Task<Results<NoContent, Problem>> DeleteAsync(string id, Caller caller, IStore store, HttpContext context)
    {
        if (Conditions.Of(context.Request) is not { } expected) return Conditions.Wrong(context.Request);
        var (outcome, current) = await store.Workforces.DeleteAsync(caller.Tenant, id, expected, context.RequestAborted);
        return outcome switch
        {
            DeleteOutcome.Deleted => TypedResults.NoContent(),
            DeleteOutcome.Conflict => Conditions.Changed(expected, current),
            DeleteOutcome.InUse => new Problem(
                ProblemKind.InUse, "Scenarios of it, or planned again from one of it, wait or are at work.\n  Wait until they have ended, or cancel them."),
            _ => NoSuch(id),
        };
    }

    private static async Task<Results<Wired<WorkforceDocument>, Problem>> PutAsync(
        string id, WorkforceBody<WorkforceUpload> body, Caller caller, WorkforceLibrary library, ServiceSettings settings, HttpContext context)
    {
        if (ResourceIds.Check("id", id) is { } badId) return badId;
        if (Conditions.Of(context.Request) is not { } expected) return Conditions.Wrong(context.Request);
        var (read, problem) = body.Read(upload => (upload.Tables, upload.Scenario), settings, context.RequestAborted);
        if (read is null) return problem!;
        return Answer(await library.PutAsync(caller, id, read.Content!, expected, context.RequestAborted), expected, read, context);
    }

    private static async Task<Results<Wired<WorkforceDocument>, Problem>> AppendAsync(
        string id, Body<EvidenceUpload> body, Caller caller, WorkforceLibrary library, IStore store, HttpContext context)
    {
        if (Conditions.Of(context.Request) is not { } expected) return Conditions.Wrong(context.Request);
        if (expected.ETag is null)
            return new Problem(ProblemKind.PreconditionRequired, "Evidence is appended to a version.\n  Send its ETag as If-Match.");
        if (await store.Workforces.FindAsync(caller.Tenant, id, null, context.RequestAborted) is not { } current) return NoSuch(id);
        if (current.ETag != expected.ETag) return Conditions.Changed(expected, current);
        var (content, names) = await library.ReadOpenAsync(current, context.RequestAborted);
        var read = WorkforceColumns.Append(content, TablesMapping.ToTable("evidence", body.Value.Evidence), context.RequestAborted);
        if (read.Content is null) return new Problem(ProblemKind.InvalidWorkforce, null, [.. read.Errors.Select(DataProblems.InEvidence)]);
        return Answer(
            await library.PutNextAsync(caller, id, read.Content, names, expected, context.RequestAborted), expected,
            new(read.Content, [], [.. read.Warnings.Select(DataProblems.InEvidence)]), context);
    }

    private static async Task<Results<Wired<Wire.Service.Page<WorkforceDocument>>, Problem>> ListAsync(
        Caller caller, IStore store, CancellationToken cancellation, string? after = null, int? limit = null)
    {
        var (page, field, error) = PageRequest.Of(after, limit, "workforces");
        if (page is null) return Pages.Wrong(field!, error!);
        return Pages.Answer(await store.Workforces.ListAsync(caller.Tenant, page, cancellation), Document);
    }

    private static async Task<Results<Wired<Wire.Service.Page<WorkforceDocument>>, Problem>> VersionsAsync(
        string id, Caller caller, IStore store, CancellationToken cancellation, string? after = null, int? limit = null)
    {
        var (page, field, error) = PageRequest.Of(after, limit, $"versions/{id}", isNumbered: true);
        if (page is null) return Pages.Wrong(field!, error!);
        if (await store.Workforces.FindAsync(caller.Tenant, id, null, cancellation) is null) return NoSuch(id);
        return Pages.Answer(await store.Workforces.VersionsAsync(caller.Tenant, id, page, cancellation), Document);
    }

    private static async Task<Results<Wired<WorkforceDocument>, NotModified, Problem>> FindAsync(
        string id, Caller caller, IStore store, HttpContext context, string? version = null)
    {
        if (await store.Workforces.FindAsync(caller.Tenant, id, version, context.RequestAborted) is not { } found) return NoSuch(id);
        if (Conditions.IsKnown(context.Request, found.ETag)) return new NotModified(found.ETag);
        return new Wired<WorkforceDocument>(Document(found)) { ETag = found.ETag };
    }

    private static async Task<IResult> ContentAsync(
        string id, Caller caller, WorkforceLibrary library, IStore store, HttpContext context, string? version = null)
    {
        var zipped = Negotiation.Prefers(context.Request, WorkforceInput.Zip);
        if (!zipped && Negotiation.FormatOf(context.Request) is null) return Negotiation.NotAcceptable(context.Request);
        if (await store.Workforces.FindAsync(caller.Tenant, id, version, context.RequestAborted) is not { } found) return NoSuch(id);
        // Never "not modified": who was erased since the caller read it would stay with them.
        var (content, _) = await library.ReadOpenAsync(found, context.RequestAborted);
        if (!zipped)
        {
            return new Wired<WorkforceUpload>(new() { Tables = TablesMapping.OfContent(content), Scenario = ScenarioDocuments.Of(content) })
            {
                ETag = found.ETag,
            };
        }

        using var archive = new MemoryStream();
        WorkforceArchive.Write(archive, content, CompressionLevel.Fastest, context.RequestAborted);
        context.Response.Headers.ETag = $"\"{found.ETag}\"";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return TypedResults.Bytes(archive.ToArray(), WorkforceInput.Zip, $"{id}.zip");
    }

    private static Results<Wired<WorkforceDocument>, Problem> Answer(
        PutResult put, ExpectedVersion expected, ReadWorkforce read, HttpContext context)
    {
        if (put.Outcome == PutOutcome.Conflict) return Conditions.Changed(expected, put.Current);
        var made = put.Outcome == PutOutcome.Created;
        return new Wired<WorkforceDocument>(
            Document(put.Current!) with { Warnings = read.Warnings.Count > 0 ? [.. read.Warnings] : null },
            made ? StatusCodes.Status201Created : StatusCodes.Status200OK)
        {
            ETag = put.Current!.ETag,
            Location = made ? $"{context.Request.PathBase}/v1{Path}/{put.Current.Workforce}" : null,
        };
    }

    private static WorkforceDocument Document(WorkforceVersion version) => new()
    {
        Id = version.Workforce, Version = version.ETag, Number = version.Number, CreatedAt = version.Created, People = version.People,
        Evidence = version.Evidence,
    };

    private static Problem NoSuch(string id) => Problem.Of(ProblemKind.NotFound, "id", id, "is no workforce, or has no such version.",
        "Upload it by PUT, or look it up in the list.");
}
