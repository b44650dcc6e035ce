using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/workforces/{id}/groups</c>: figures about groups that may be passed on.</summary>
internal static class GroupEndpoints
{
    public static void MapGroups(this RouteGroupBuilder routes) => routes.MapGet("/workforces/{id}/groups", GroupsAsync)
        .Needs(ApiScopes.ReadAggregates | ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-groups")
        .WithSummary("Numbers, mean levels, fit and the share capable by group; ?by= with one or two of tier, role, unit and attributes. "
            + "Small groups are hidden, and whatever would tell of them.");

    private static async Task<Results<Wired<GroupsDocument>, Problem>> GroupsAsync(
        string id, Caller caller, WorkforceAnalyses analyses, ServiceSettings settings, CancellationToken cancellation, string? by = null,
        string? version = null)
    {
        var (_, content, analysis, problem) = await analyses.FindAsync(caller, id, version, cancellation);
        if (analysis is null) return problem!;
        // Also of people who were erased since: figures with and without them would tell of them.
        var figures = await Task.Run(() => analyses.FiguresOf(analysis, content!, settings.SmallestGroup), cancellation);
        var (document, fault) = GroupsMapping.Of(figures, by);
        if (document is not null) return new Wired<GroupsDocument>(document);
        var cut = fault!.IndexOf('\n', StringComparison.Ordinal);
        return Problem.Of(ProblemKind.InvalidParameter, "by", by, fault[(fault.IndexOf(": ", StringComparison.Ordinal) + 2)..cut] + ".", fault[cut..].Trim());
    }
}
