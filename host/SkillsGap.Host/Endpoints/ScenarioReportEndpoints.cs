using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Reporting;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/scenarios/{id}/report</c>: a plan to look at.</summary>
internal static class ScenarioReportEndpoints
{
    private const string MediaType = "text/html; charset=utf-8", Groups = "groups";

    public static void MapScenarioReport(this RouteGroupBuilder routes) =>
        routes.MapGet("/scenarios/{id}/report", ReportAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-report")
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .WithSummary("The plan as one HTML page that fetches nothing; ?show=groups for groups alone, small ones suppressed.");

    private static async Task<Results<FileContentHttpResult, Problem>> ReportAsync(
        string id, Caller caller, PlanShelf shelf, ServiceSettings settings, HttpContext context, CancellationToken cancellation, string? show = null)
    {
        if (show is not (null or Groups))
            return Problem.Of(ProblemKind.InvalidParameter, "show", show, "is nothing that a report can show.", $"Leave it out, or ask for {Groups}.");
        var (plan, problem) = await shelf.FindAsync(caller, id, cancellation);
        if (plan is null) return problem!;
        var opened = plan.Open();
        var page = ReportPage.Of(new(opened)
        {
            Source = $"scenario {id}", ShowsPeople = show is null && opened.People.Count <= ReportMaterial.FewPeople, Smallest = settings.SmallestGroup,
            NamesCommands = false,
        });
        context.Response.Headers.ContentSecurityPolicy = ReportAssets.Policy;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(page, MediaType);
    }
}
