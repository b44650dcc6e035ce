using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Audit;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Commands;
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

/// <summary><c>/v1/workforces/{id}/audit</c>: the skills audit of a stored workforce, nothing stored.</summary>
internal static class AuditEndpoints
{
    private const string Path = "/workforces/{id}/audit";

    // Figures of groups are safe as one answer. Whoever could choose the days could ask on either side of one person's evidence and subtract.
    public static void MapAudit(this RouteGroupBuilder routes)
    {
        routes.MapGet(Path, GetAsync).Needs(ApiScopes.ReadAggregates | ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-audit")
            .WithSummary("The skills audit by the workforce's own scenario; ?since= for the day to compare with, if one may read people, ?former= for the version whose requirements "
                + "to compare with, ?against= for a role to hold everybody against; ?plan= for a scenario with a plan of it, to see what is expected after that, if one may "
                + "read people. People for those who may read people; of small groups no figures.");
        routes.MapPost(Path, PostAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-audit")
            .WithSummary("The skills audit by another scenario.");
    }

    private static Task<Results<Wired<AuditDocument>, Problem>> GetAsync(
        string id, Caller caller, WorkforceLibrary library, IStore store, PlanShelf shelf, PlanHistory history, ServiceModel model, ServiceSettings settings,
        HeavyGate gate, HttpContext context, string? version = null, string? since = null, string? former = null, string? against = null, string? plan = null) =>
        AnswerAsync(
            id, version, new() { Since = since, Former = former, Against = against, Plan = plan }, caller, library, store, shelf, history, model, settings, gate,
            context);

    private static Task<Results<Wired<AuditDocument>, Problem>> PostAsync(
        string id, Body<AuditRequest> body, Caller caller, WorkforceLibrary library, IStore store, PlanShelf shelf, PlanHistory history, ServiceModel model,
        ServiceSettings settings, HeavyGate gate, HttpContext context, string? version = null) =>
        AnswerAsync(id, version, body.Value, caller, library, store, shelf, history, model, settings, gate, context);

    private static async Task<Results<Wired<AuditDocument>, Problem>> AnswerAsync(
        string id, string? version, AuditRequest request, Caller caller, WorkforceLibrary library, IStore store, PlanShelf shelf, PlanHistory history,
        ServiceModel model, ServiceSettings settings, HeavyGate gate, HttpContext context)
    {
        var cancellation = context.RequestAborted;
        if (request.Since is { } before && !caller.May(ApiScopes.ReadPeople)) return Problem.OnlyForPeople("since", before);
        if (request.Plan is { } planned && !caller.May(ApiScopes.ReadPeople)) return Problem.OnlyForPeople("plan", planned);
        var (stored, none) = request.Plan is null ? (null, null) : await shelf.FindAsync(caller, request.Plan, cancellation);
        if (none is not null) return none;
        if (stored is not null && (stored.Job.Workforce != id || (version ?? stored.Job.ETag) != stored.Job.ETag))
            return Wrong("plan", request.Plan!, "is a plan of another workforce, or of another version.", "Take a scenario of this one, and leave version out.");
        version ??= stored?.Job.ETag;
        var (asked, problem) = await AskedWorkforce.FindAsync(id, version, request.Scenario, caller, library, store, cancellation);
        if (asked is null) return problem!;
        var (content, scenario) = asked;
        DateOnly? since = Numbers.TryDay(request.Since ?? "", out var day) ? day : null;
        if (request.Since is not null && !(since < scenario.AsOf))
            return Wrong("since", request.Since, $"is no day before the scenario's, {scenario.AsOf:yyyy-MM-dd}.", "Write it as 2026-01-05.");
        AuditChoice choice = new(null, null, null, request.Against);
        var against = choice.AgainstIn(content.Workforce);
        if (request.Against is not null && against is null) return Wrong("against", request.Against, "is no role of the workforce.", "Take the id of one.");
        var former = await FormerAsync(id, request.Former, caller, library, store, cancellation);
        if (request.Former is not null && !(former?.Day <= scenario.AsOf))
        {
            return Wrong(
                "former", request.Former, "is no version of the workforce with a scenario of its day or an earlier one.", "Take one from its versions.");
        }

        return await CallLimit.RunAsync<AuditDocument>(settings, "audit", "Audit it on the command line.", async limit =>
        {
            var (plan, gone) = stored is null ? (null, null) : await OpenAsync(history, stored, limit);
            if (gone is not null) return gone;
            var audit = await Task.Run(
                () => SkillsAudit.Of(
                    content.Workforce, scenario, since, former, plan, against, settings.SmallestGroup, model.Learned, gate.Threads, null, limit),
                CancellationToken.None);
            return new Wired<AuditDocument>(AuditMapping.ToDocument(
                audit, scenario.Currency, caller.May(ApiScopes.ReadPeople) ? choice.Has : null));
        }, cancellation);
    }

    // The plan with its people by id.
    private static async Task<(WorkforcePlan? Plan, Problem? Problem)> OpenAsync(PlanHistory history, StoredPlan stored, CancellationToken cancellation)
    {
        var (plan, _, gone) = await history.RestoreAsync(stored, cancellation);
        if (plan is null) return (null, gone);
        var workforce = plan.Analysis.Workforce;
        Person Open(Person person) => person with { Id = stored.Names.Reveal(person.Id) };
        return (plan with { Analysis = plan.Analysis with { Workforce = workforce with { People = [.. workforce.People.Select(Open)] } } }, null);
    }

    private static async Task<(Workforce Workforce, DateOnly Day)?> FormerAsync(
        string id, string? version, Caller caller, WorkforceLibrary library, IStore store, CancellationToken cancellation)
    {
        if (version is null || await store.Workforces.FindAsync(caller.Tenant, id, version, cancellation) is not { } found) return null;
        var (content, _) = await library.ReadOpenAsync(found, cancellation);
        return content.Scenario is { } scenario ? (content.Workforce, scenario.AsOf) : null;
    }

    private static Problem Wrong(string field, string value, string message, string cure) =>
        Problem.Of(ProblemKind.InvalidParameter, field, value, message, cure);
}
