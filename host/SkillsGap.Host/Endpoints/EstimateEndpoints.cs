using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Estimating;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/estimate</c>: levels of people from evidence, nothing stored.</summary>
internal static class EstimateEndpoints
{
    public static void MapEstimate(this RouteGroupBuilder routes) => routes.MapPost("/estimate", Estimate)
        .Needs(ApiScopes.Match).IsHeavy()
        .WithSummary("Levels and their uncertainty from evidence, streamed in chunks: JSON lines or a MessagePack sequence.");

    private static Results<WiredStream<EstimateChunk>, Problem> Estimate(Body<EstimateRequest> body, ServiceModel model, HeavyGate gate, HttpContext context)
    {
        var (run, problems) = EstimateRun.Of(body.Value, model);
        return run is null ? new Problem(ProblemKind.InvalidRequest, null, problems)
            : new WiredStream<EstimateChunk>(Ahead.Of(run.Chunks(() => gate.Threads, context.RequestAborted), run.ChunkCount, context.RequestAborted), run.ChunkCount);
    }
}
