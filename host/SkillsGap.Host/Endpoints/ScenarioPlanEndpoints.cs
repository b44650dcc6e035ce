using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/scenarios/{id}/plan</c>: what came of a scenario.</summary>
internal static class ScenarioPlanEndpoints
{
    private const string Path = "/scenarios/{id}/plan";

    public static void MapScenarioPlan(this RouteGroupBuilder routes)
    {
        routes.MapGet(Path, PlanAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-plan")
            .WithSummary("The plan; ?people=columns for the people in columns.");
        routes.MapGet($"{Path}/summary", SummaryAsync).Needs(ApiScopes.ReadAggregates | ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-summary")
            .WithSummary("The plan without people; counts of small groups are suppressed. For those who may not read people: of the workforce's own "
                + "scenario, or of another that says the same of persons.");
        routes.MapGet($"{Path}/people/{{{AuditTrail.Person}}}", WhyAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-person")
            .WithSummary("One person: the evidence behind each level, what carries over, the decision, the reason and the runner-up.");
        routes.MapGet($"{Path}/certificate", CertificateAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-certificate")
            .WithSummary("The planner's answer with its prices and certificate, as skillsgap verify takes it.");
        routes.MapGet($"{Path}/diff", DiffAsync).Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-diff")
            .WithSummary("What this plan decides differently from that of ?from=.");
    }

    private static async Task<Results<Wired<PlanAnswer>, Problem>> PlanAsync(
        string id, Caller caller, PlanShelf shelf, CancellationToken cancellation, string? people = null)
    {
        var (plan, problem) = await shelf.FindAsync(caller, id, cancellation);
        return plan is null ? problem!
            : new Wired<PlanAnswer>(PlanColumns.Answer(plan.Job.ReplayHash!, plan.Open(), people == PlanColumns.Asked)) { ETag = plan.Job.PlanHash };
    }

    private static async Task<Results<Wired<PlanSummaryDocument>, Problem>> SummaryAsync(
        string id, Caller caller, PlanShelf shelf, PublicFigures figures, ServiceSettings settings, CancellationToken cancellation)
    {
        var (plan, problem) = await shelf.FindAsync(caller, id, cancellation);
        if (plan is null) return problem!;
        return await figures.ProblemOfAsync(caller, plan, cancellation) is { } notForAll ? notForAll
            : new Wired<PlanSummaryDocument>(PlanSummary.Of(plan.Job.ReplayHash!, plan.Sealed, settings.SmallestGroup));
    }

    private static async Task<Results<Wired<AllocationResultDocument>, Problem>> CertificateAsync(
        string id, Caller caller, PlanShelf shelf, CancellationToken cancellation)
    {
        var (plan, problem) = await shelf.FindAsync(caller, id, cancellation);
        return plan is null ? problem! : new Wired<AllocationResultDocument>(plan.Result()) { ETag = plan.Job.PlanHash };
    }

    private static async Task<Results<Wired<PlanDiffDocument>, Problem>> DiffAsync(
        string id, Caller caller, PlanShelf shelf, CancellationToken cancellation, string? from = null)
    {
        if (from is null) return Problem.Of(ProblemKind.InvalidParameter, "from", null, "is missing.", "Name the scenario to compare with: ?from=ID.");
        var (plan, problem) = await shelf.FindAsync(caller, id, cancellation);
        if (plan is null) return problem!;
        var (other, otherProblem) = await shelf.FindAsync(caller, from, cancellation);
        return other is null ? otherProblem! : new Wired<PlanDiffDocument>(PlanDiff.Of(from, other.Open(), id, plan.Open()));
    }

    private static async Task<Results<Wired<WhyDocument>, Problem>> WhyAsync(
        string id, string person, Caller caller, PlanShelf shelf, ServiceModel model, Pseudonyms pseudonyms, CancellationToken cancellation)
    {
        var (plan, problem) = await shelf.FindAsync(caller, id, cancellation);
        if (plan is null) return problem!;
        if (plan.Sealed is { Model: var stated } && stated != model.Name) return Problem.OtherModel(stated, model.Name);
        var analysis = await shelf.AnalysisAsync(plan.Job, cancellation);
        var pseudonym = plan.Names.OfPerson(person)?.Pseudonym;
        var index = -1;
        for (var p = 0; pseudonym is not null && p < (analysis?.Workforce.People.Length ?? 0); p++)
        {
            if (analysis!.Workforce.People[p].Id == pseudonym) index = p;
        }

        if (analysis is null || index < 0) return new Problem(ProblemKind.NotFound,
            "There is no such person in this version of the workforce.\n  Take an id that was uploaded with it.");
        var decided = plan.Sealed.People.FirstOrDefault(one => one.Id == pseudonym);
        var why = PersonMapping.Why(analysis, Explainer.Person(analysis, index, analysis.FirstTarget), decided?.Decision, decided?.Reason);
        var type = ServiceJson.TypeOf<WhyDocument>();
        return new Wired<WhyDocument>(JsonSerializer.Deserialize(plan.Names.RevealJson(JsonSerializer.SerializeToUtf8Bytes(why, type)), type)!);
    }
}
