using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/scenarios/{id}/fairness</c>: who gets what in a plan, by group.</summary>
internal static class FairnessEndpoints
{
    public static void MapFairness(this RouteGroupBuilder routes) =>
        routes.MapGet("/scenarios/{id}/fairness", FairnessAsync).Needs(ApiScopes.ReadAggregates | ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-fairness")
            .WithSummary("Who gets training, money, mentors and moves in the plan, and what was given before, by audit attribute; without small groups.");

    // Always by the same groups: by others, other ones would be hidden, and what is shown of both could be put together.
    private static async Task<Results<Wired<FairnessDocument>, Problem>> FairnessAsync(
        string id, Caller caller, PlanShelf shelf, ServiceModel model, ServiceSettings settings, CancellationToken cancellation)
    {
        var (stored, problem) = await shelf.FindAsync(caller, id, cancellation);
        if (stored is null) return problem!;
        if (stored.Sealed is { Model: var stated } && stated != model.Name) return Problem.OtherModel(stated, model.Name);
        var (plan, content) = await shelf.RestoreAsync(stored, cancellation);
        if (plan is null)
            return new Problem(ProblemKind.NotFound, "The version of the workforce it was made from is there no more.\n  Upload it and plan again.");
        if (content!.AuditAttributes.IsEmpty)
        {
            return new Problem(
                ProblemKind.NoAttributes,
                "Nobody has an audit attribute, so there is nothing to compare people by.\n  Upload the workforce with audit_attributes.");
        }

        var partitions = FairnessGrouping.Of(FairnessGrouping.Attribute, content, plan.Analysis.Workforce);
        var report = await Task.Run(
            () => FairnessAudit.Of(plan, partitions, new() { SmallestGroup = settings.SmallestGroup }, null, cancellation), cancellation);
        return new Wired<FairnessDocument>(FairnessMapping.ToDocument(plan.Analysis, FairnessGrouping.Attribute, report, null, forOthers: true));
    }
}
