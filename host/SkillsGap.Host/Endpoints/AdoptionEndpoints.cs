using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Operation;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Host.Storage;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/workforces/{id}/adoption</c>: who uses which tool, and what comes of it.</summary>
internal static class AdoptionEndpoints
{
    private const string Path = "/workforces/{id}/adoption";

    // Figures of groups are safe as one answer. Whoever could choose the day, the window or the limits could ask on either side of one person and subtract.
    public static void MapAdoption(this RouteGroupBuilder routes)
    {
        routes.MapGet(Path, GetAsync).Needs(ApiScopes.ReadAggregates | ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-adoption")
            .WithSummary("The use of tools by role and unit, maturity, low teams and return, figures of small groups left out; champions for those who may read people. "
                + "?version= and ?tool= choose; ?weeks= for those who may read people.");
        routes.MapPost(Path, PostAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-adoption")
            .WithSummary("The same with another scenario, or other limits of maturity.");
    }

    private static Task<Results<Wired<AdoptionDocument>, Problem>> GetAsync(
        string id, Caller caller, WorkforceLibrary library, IStore store, ServiceModel model, ServiceSettings settings, HeavyGate gate, HttpContext context,
        string? version = null, string? tool = null, int? weeks = null) =>
        AnswerAsync(id, new() { Version = version, Tool = tool, Weeks = weeks }, caller, library, store, model, settings, gate, context);

    private static Task<Results<Wired<AdoptionDocument>, Problem>> PostAsync(
        string id, Body<AdoptionRequest> body, Caller caller, WorkforceLibrary library, IStore store, ServiceModel model, ServiceSettings settings, HeavyGate gate,
        HttpContext context) => AnswerAsync(id, body.Value, caller, library, store, model, settings, gate, context);

    private static async Task<Results<Wired<AdoptionDocument>, Problem>> AnswerAsync(
        string id, AdoptionRequest request, Caller caller, WorkforceLibrary library, IStore store, ServiceModel model, ServiceSettings service, HeavyGate gate,
        HttpContext context)
    {
        if (request.Weeks is { } window && !caller.May(ApiScopes.ReadPeople))
            return Problem.OnlyForPeople("weeks", $"{window}");
        var wrong = new ColumnChecks();
        var settings = Settings(request, service, wrong);
        if (wrong.Problems.Count > 0) return new Problem(ProblemKind.InvalidRequest, null, wrong.Problems);
        var cancellation = context.RequestAborted;
        var (asked, problem) = await AskedWorkforce.FindAsync(id, request.Version, request.Scenario, caller, library, store, cancellation);
        if (asked is null) return problem!;
        var (content, scenario) = asked;
        if (request.Tool is { } tool && content.Workforce.Tools.All(one => one.Id != tool))
        {
            return Problem.Of(ProblemKind.InvalidParameter, "tool", tool, "is no tool of the workforce.",
                content.Workforce.Tools.IsEmpty ? "Its table tools has no rows." : $"Take one of {string.Join(", ", content.Workforce.Tools.Select(one => one.Id))}.");
        }

        return await CallLimit.RunAsync<AdoptionDocument>(service, "report on adoption", "Work it out on the command line.", async limit =>
        {
            var report = await Task.Run(
                () => AdoptionReport.Of(
                    WorkforceAnalysis.Of(content.Workforce, scenario, model.Learned, gate.Threads, cancellation: limit), settings,
                    cancellation: limit),
                CancellationToken.None);
            return new Wired<AdoptionDocument>(AdoptionMapping.ToDocument(report, request.Tool, caller.May(ApiScopes.ReadPeople)));
        }, cancellation);
    }

    private static AdoptionSettings Settings(AdoptionRequest request, ServiceSettings service, ColumnChecks wrong)
    {
        var settings = new AdoptionSettings { SmallestGroup = service.SmallestGroup };
        if (request.Weeks is { } weeks)
        {
            if (weeks is < AdoptionSettings.FewestWeeks or > AdoptionSettings.MostWeeks)
                wrong.Add("weeks", $"{weeks}", $"is not a number from {AdoptionSettings.FewestWeeks} to {AdoptionSettings.MostWeeks}.", $"Leave it out for {settings.Weeks}.");
            else
                settings = settings with { Weeks = weeks };
        }

        foreach (var (i, limits) in (request.Limits ?? []).Index())
        {
            var level = new MaturityLimits(limits.ActiveShare, limits.Features, limits.Sessions);
            if (!(limits.ActiveShare is >= 0 and <= 1 && limits.Features >= 0 && limits.Sessions is >= 0 and < 1e6))
                wrong.Add($"limits[{i}]", null, "has a share not from 0 to 1, or a negative number.", "Give a share of days, a number of features and of sessions a day.");
            else if (limits.Level == AdoptionMapping.Word(Maturity.Intermediate)) settings = settings with { Intermediate = level };
            else if (limits.Level == AdoptionMapping.Word(Maturity.Advanced)) settings = settings with { Advanced = level };
            else wrong.Add($"limits[{i}].level", limits.Level, "is no level with limits.", "Write intermediate or advanced.");
        }

        return settings;
    }
}
