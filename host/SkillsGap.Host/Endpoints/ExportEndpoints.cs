using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Export;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/workforces/{id}/export</c>: a workforce to be passed on without its people.</summary>
internal static class ExportEndpoints
{
    private const string Month = "month";

    public static void MapExport(this RouteGroupBuilder routes) => routes.MapGet("/workforces/{id}/export", ExportAsync)
        .Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("export-pseudonymised")
        .WithSummary("The workforce as a zipped folder under pseudonyms that are the service's own, without names, sources and notes; ?dates=month for months "
            + "in place of days, ?attributes=true for protected attributes too, ?version= for an earlier version.");

    private static async Task<Results<FileContentHttpResult, Problem>> ExportAsync(
        string id, Caller caller, IStore store, WorkforceLibrary library, ServiceKey key, HttpContext context, string? dates = null, bool attributes = false,
        string? version = null)
    {
        if (dates is not (null or Month))
            return Problem.Of(ProblemKind.InvalidParameter, "dates", dates, "is no way to give days.", $"Leave it out, or say {Month}.");
        if (await store.Workforces.FindAsync(caller.Tenant, id, version, context.RequestAborted) is not { } found)
        {
            return Problem.Of(
                ProblemKind.NotFound, "id", id, "is no workforce, or has no such version.", "Upload it by PUT, or look it up in the list.");
        }

        var (content, _) = await library.ReadOpenAsync(found, context.RequestAborted);
        var export = await PseudonymisedExport.OfAsync(content, key.ExportsOf(caller.Tenant), dates is Month, attributes, null, context.RequestAborted);
        using var archive = new MemoryStream();
        export.WriteZip(archive, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Bytes(archive.ToArray(), WorkforceInput.Zip, $"{id}-pseudonymised.zip");
    }
}
