using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
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

    private static Results<WiredStream<MatchChunk>, Problem> Match(Body<MatchRequest> body, MatchBases bases, HeavyGate gate, HttpContext context)
    {
        var (run, problems) = MatchRun.Of(body.Value, bases, context.RequestAborted);
        return run is null ? new Problem(ProblemKind.InvalidRequest, null, problems)
            : new WiredStream<MatchChunk>(Ahead.Of(run.Chunks(() => gate.Threads, context.RequestAborted), run.ChunkCount, context.RequestAborted), run.ChunkCount);
    }
}
