using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Operation;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/plan</c>: workforce and scenario in, plan out, in one call; nothing stored.</summary>
internal static class PlanEndpoints
{
    private const string Options = "options";

    public static void MapPlan(this RouteGroupBuilder routes) => routes.MapPost("/plan", PlanAsync)
        .Needs(ApiScopes.Plan).IsHeavy().IsRecorded("plan")
        .WithSummary("Plans a workforce in one call. Columns, or a zipped folder with its scenario.json; ?people=columns for the people in columns; options as ?gap= and so on where the body has none.");

    private static async Task<Results<Wired<PlanAnswer>, Problem>> PlanAsync(
        WorkforceBody<PlanRequest> body, PlanMaker maker, ServiceSettings settings, HttpContext context, string? people = null,
        ulong? seed = null, double? gap = null, double? timeLimitSeconds = null, double? confidence = null)
    {
        // An archive has no place for options.
        PlanningOptions inQuery = new() { Seed = seed, Gap = gap, TimeLimitSeconds = timeLimitSeconds, Confidence = confidence };
        var inBody = body.Columns?.Options;
        if (inBody is not null && inQuery != new PlanningOptions())
            return Problem.Of(ProblemKind.InvalidRequest, Options, null, "stand in the query and in the body.", "Send them in one of the two.");
        var options = inBody ?? inQuery;
        var wrong = PlanMaker.Check(options);
        if (inBody is null) wrong = [.. wrong.Select(error => error with { Field = error.Field[(Options.Length + 1)..] })];
        if (wrong.Count > 0) return new Problem(ProblemKind.InvalidRequest, null, wrong);
        var (read, problem) = body.Read(request => (request.Tables, request.Scenario), settings, context.RequestAborted);
        if (read is null) return problem!;
        if (read.Content!.Scenario is not { } scenario) return Problem.Of(ProblemKind.InvalidScenario, "scenario.json", null, "is missing.",
            "Add it to the archive with at least asOf, deadline and targets.");
        return await CallLimit.RunAsync<PlanAnswer>(settings, "plan", "Upload the workforce and plan it as a scenario.", async limit =>
        {
            var order = new PlanOrder(read.Content, scenario, options);
            var done = await Task.Run(() => maker.Make(order, NoProgress.Instance, limit), CancellationToken.None);
            return new Wired<PlanAnswer>(PlanColumns.Answer(done.ReplayHash, done.ToDocument(), people == PlanColumns.Asked));
        }, context.RequestAborted);
    }
}
