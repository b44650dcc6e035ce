using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Composition;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Operation;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/workforces/{id}/design</c>: the composition of a stored team, nothing stored.</summary>
internal static class DesignEndpoints
{
    private const string Path = "/workforces/{id}/design";

    public static void MapDesign(this RouteGroupBuilder routes)
    {
        routes.MapGet(Path, GetAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-design")
            .WithSummary("The composition of the team by the workforce's own scenario: who practises, who supports, who stays, and what the next "
                + "head is worth; ?availability= and ?gap= for others than 0.5 and 0.005.");
        routes.MapPost(Path, PostAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-design")
            .WithSummary("The composition of the team by another scenario.");
    }

    private static Task<Results<Wired<TeamDesignDocument>, Problem>> GetAsync(
        string id, Caller caller, WorkforceLibrary library, IStore store, PlanMaker maker, ServiceSettings settings, HttpContext context,
        string? version = null, double? availability = null, double? gap = null) =>
        AnswerAsync(
            id, version, new() { Availability = availability, Options = new() { Gap = gap } }, isInQuery: true, caller, library, store, maker, settings,
            context);

    private static Task<Results<Wired<TeamDesignDocument>, Problem>> PostAsync(
        string id, Body<DesignRequest> body, Caller caller, WorkforceLibrary library, IStore store, PlanMaker maker, ServiceSettings settings,
        HttpContext context, string? version = null) =>
        AnswerAsync(id, version, body.Value, isInQuery: false, caller, library, store, maker, settings, context);

    private static async Task<Results<Wired<TeamDesignDocument>, Problem>> AnswerAsync(
        string id, string? version, DesignRequest request, bool isInQuery, Caller caller, WorkforceLibrary library, IStore store, PlanMaker maker,
        ServiceSettings settings, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var design = new DesignSettings(request.Availability ?? new DesignSettings().Availability);
        if (Check(request) is { Count: > 0 } wrong)
        {
            return new Problem(ProblemKind.InvalidRequest, null, isInQuery
                ? [.. wrong.Select(error => error with { Field = error.Field[(error.Field.IndexOf('.', StringComparison.Ordinal) + 1)..] })] : wrong);
        }

        var (asked, problem) = await AskedWorkforce.FindAsync(id, version, request.Scenario, caller, library, store, cancellation);
        if (asked is null) return problem!;
        var (content, scenario) = asked;
        return await CallLimit.RunAsync<TeamDesignDocument>(settings, "composition", "Compose it on the command line.", async limit =>
        {
            var made = await Task.Run(
                () => maker.Compose(content.Workforce, scenario, design, request.Options ?? new(), limit), CancellationToken.None);
            return new Wired<TeamDesignDocument>(TeamDesignMapping.ToDocument(made, DataFingerprint.Of(content, scenario, cancellation)));
        }, cancellation);
    }

    private static List<FieldProblem> Check(DesignRequest request)
    {
        var checks = new List<FieldProblem>(PlanMaker.Check(request.Options));
        if (request.Availability is { } share && !(share is > 0 and <= 1))
        {
            checks.Add(new()
            {
                Field = "availability", Value = $"{share:R}", Message = "is not a part above 0 and at most 1.", Cure = "Leave it out for 0.5.",
            });
        }

        if (request.Options?.Confidence is { } confidence)
        {
            checks.Add(new()
            {
                Field = "options.confidence", Value = $"{confidence:R}", Message = "is not asked of a composition.",
                Cure = "Leave it out; plan the scenario with it.",
            });
        }

        return checks;
    }
}
