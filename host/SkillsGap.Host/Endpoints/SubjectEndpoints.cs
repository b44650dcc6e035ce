using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Host.Serving.Workforces;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/workforces/{id}/people/{person}</c>: all that is known and decided about one person.</summary>
internal static class SubjectEndpoints
{
    public static void MapSubject(this RouteGroupBuilder routes) => routes.MapGet($"/workforces/{{id}}/people/{{{AuditTrail.Person}}}", SubjectAsync)
        .Needs(ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-subject")
        .WithSummary("All that is stored, believed and decided about one person; ?scenario= for the scenario whose plan holds, ?version= for an earlier "
            + "version.");

    private static async Task<Results<Wired<SubjectDocument>, Problem>> SubjectAsync(
        string id, string person, Caller caller, WorkforceAnalyses analyses, WorkforceLibrary library, PlanShelf shelf, CancellationToken cancellation,
        string? scenario = null, string? version = null)
    {
        var (plan, noPlan) = scenario is null ? (null, null) : await shelf.FindAsync(caller, scenario, cancellation);
        if (noPlan is not null) return noPlan;
        if (plan is not null && plan.Job.Workforce != id)
        {
            return Problem.Of(
                ProblemKind.InvalidParameter, "scenario", scenario, $"is not of workforce {id}.", "Take a scenario of this workforce, or leave it out.");
        }

        var (found, _, analysis, problem) = await analyses.FindAsync(caller, id, version, cancellation);
        if (found is null) return problem!;
        var (content, names) = await library.ReadOpenAsync(found, cancellation);
        var people = content.Workforce.People;
        var at = Enumerable.Range(0, people.Length).FirstOrDefault(p => people[p].Id == person, -1);
        var pseudonym = names.OfPerson(person)?.Pseudonym;
        var known = Enumerable.Range(0, analysis!.Workforce.People.Length).FirstOrDefault(p => analysis.Workforce.People[p].Id == pseudonym, -1);
        if (at < 0 || known < 0)
            return new Problem(ProblemKind.NotFound, "There is no such person in this version of the workforce.\n  Take an id that was uploaded with it.");
        var subject = SubjectMapping.Of(content, at, analysis, known, plan is null ? null : (plan.Sealed, scenario!));
        var type = ServiceJson.TypeOf<SubjectDocument>();
        return new Wired<SubjectDocument>(JsonSerializer.Deserialize(names.RevealJson(JsonSerializer.SerializeToUtf8Bytes(subject, type)), type)!);
    }
}
