using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/match</c>: fit and reach of people to roles, nothing stored.</summary>
internal static class MatchEndpoints
{
    public static void MapMatch(this RouteGroupBuilder routes) => routes.MapPost("/match", Match)
        .Needs(ApiScopes.Match).IsHeavy()
        .WithSummary("The best roles of each person, streamed in chunks: JSON lines or a MessagePack sequence.");

    private static Results<WiredStream<MatchChunk>, Problem> Match(Body<MatchRequest> body, HttpContext context)
    {
        var (run, problems) = MatchRun.Of(body.Value, context.RequestAborted);
        return run is null ? new Problem(ProblemKind.InvalidRequest, null, problems)
            : new WiredStream<MatchChunk>(Ahead.Of(run.Chunks(null, context.RequestAborted), context.RequestAborted));
    }
}
