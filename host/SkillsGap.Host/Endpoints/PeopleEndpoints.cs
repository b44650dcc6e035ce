using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/people</c>: people as such.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this RouteGroupBuilder routes) => routes.MapDelete($"/people/{{{AuditTrail.Person}}}", EraseAsync)
        .Needs(ApiScopes.Admin).IsRecordedChange("erase-person")
        .WithSummary("Erases a person: nothing stored leads from their pseudonym to them any more, and no hash breaks.");

    private static async Task<Results<NoContent, Problem>> EraseAsync(string person, Caller caller, Pseudonyms pseudonyms, CancellationToken cancellation) =>
        await pseudonyms.EraseAsync(caller.Tenant, person, cancellation)
            ? TypedResults.NoContent()
            : new Problem(ProblemKind.NotFound, "There is no such person, or no more.\n  Nothing need be done.");
}
