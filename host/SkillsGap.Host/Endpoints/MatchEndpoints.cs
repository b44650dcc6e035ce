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
    // To read as many takes less time than to wait for a turn.
    private const int LightBytes = 4096;

    public static void MapMatch(this RouteGroupBuilder routes) => routes.MapPost("/match", MatchAsync)
        .Needs(ApiScopes.Match).IsHeavy(LightBytes)
        .WithSummary("The best roles of each person, streamed in chunks: JSON lines or a MessagePack sequence.");

    private static async Task<Results<WiredStream<MatchChunk>, Problem>> MatchAsync(
        Body<MatchRequest> body, MatchBases bases, HeavyGate gate, HttpContext context)
    {
        var found = MatchRun.Find(body.Value, bases);
        if (found is null) await gate.TurnAsync(context, isLightToo: true);
        var (run, problems) = MatchRun.Of(body.Value, bases, found, context.RequestAborted);
        return run is null ? new Problem(ProblemKind.InvalidRequest, null, problems)
            : new WiredStream<MatchChunk>(Ahead.Of(run.Chunks(() => gate.Threads, context.RequestAborted), run.ChunkCount, context.RequestAborted), run.ChunkCount);
    }
}
