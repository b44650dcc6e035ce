using SkillsGap.Host.Serving.Operation;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/health</c>: for those who start, stop and route.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).WithSummary("Whether the process answers.");
        routes.MapGet("/health/ready", (Readiness readiness) => readiness.Problem is { } problem
                ? TypedResults.Text(problem, statusCode: StatusCodes.Status503ServiceUnavailable)
                : TypedResults.Text("ready"))
            .Produces<string>(StatusCodes.Status200OK, "text/plain")
            .Produces<string>(StatusCodes.Status503ServiceUnavailable, "text/plain")
            .WithSummary("Whether it takes work: its store can be written, and it is not being stopped.");
    }
}
