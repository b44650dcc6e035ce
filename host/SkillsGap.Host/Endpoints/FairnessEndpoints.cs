using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Host.Commands;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/scenarios/{id}/fairness</c>: who gets what in a plan, by group, and what parity would cost.</summary>
internal static class FairnessEndpoints
{
    private const double Gap = 1e-3;

    public static void MapFairness(this RouteGroupBuilder routes) =>
        routes.MapGet("/scenarios/{id}/fairness", FairnessAsync).Needs(ApiScopes.ReadAggregates | ApiScopes.ReadPeople).IsHeavy().IsRecorded("read-fairness")
            .WithSummary("Who gets training, money, mentors and moves in the plan, and what was given before, by audit attribute; without small groups. "
                + "With ?tolerance=0.05,0.2 also what parity would cost, of ?parity=training:ATTRIBUTE or of what the plan breaks most.");

    private static async Task<Results<Wired<FairnessDocument>, Problem>> FairnessAsync(
        string id, Caller caller, PlanShelf shelf, PlanHistory history, PublicFigures figures, ServiceModel model, CorePool cores, ServiceSettings settings,
        CancellationToken cancellation, string? tolerance = null, string? parity = null)
    {
        var (tolerances, wrong) = tolerance is null ? (null, null) : ParityOptions.Tolerances(tolerance);
        if (wrong is not null) return Problem.Of(ProblemKind.InvalidParameter, nameof(tolerance), tolerance, wrong, "Write it as 0.05,0.1,0.2.");
        if (parity is not null && tolerances is null)
            return Problem.Of(ProblemKind.InvalidParameter, nameof(parity), parity, "goes with a tolerance.", "Add ?tolerance=0.2.");
        var (stored, problem) = await shelf.FindAsync(caller, id, cancellation);
        if (stored is null) return problem!;
        if (await figures.ProblemOfAsync(caller, stored, cancellation) is { } notForAll) return notForAll;
        if (stored.Sealed is { Model: var stated } && stated != model.Name) return Problem.OtherModel(stated, model.Name);
        var (plan, content, gone) = await history.RestoreAsync(stored, cancellation);
        if (plan is null) return gone!;
        if (content.AuditAttributes.IsEmpty)
        {
            return new Problem(
                ProblemKind.NoAttributes,
                "Nobody has an audit attribute, so there is nothing to compare people by.\n  Upload the workforce with audit_attributes.");
        }

        var fairness = new FairnessSettings { SmallestGroup = settings.SmallestGroup };
        var grouping = FairnessGrouping.Of(FairnessGrouping.Attribute, content, plan.Analysis.Workforce);
        ImmutableArray<ParityConstraint> constraints = [];
        if (tolerances is not null)
        {
            (constraints, wrong) = ParityOptions.Of(parity?.Split(',') ?? [], plan, grouping.Asked, tolerances.Min());
            if (wrong is not null) return new Problem(ProblemKind.InvalidParameter, wrong);
        }

        return await Task.Run(
            () =>
            {
                var report = FairnessAudit.Of(plan, grouping.Asked, fairness, null, grouping.Weighed, cancellation);
                var price = tolerances is null ? null : cores.With(core => PriceOfParity.Of(
                    plan, constraints, tolerances, new() { Core = core, GapTarget = Gap, TimeLimit = settings.CallTimeLimit }, fairness, null, cancellation));
                return new Wired<FairnessDocument>(FairnessMapping.ToDocument(plan.Analysis, FairnessGrouping.Attribute, report, price, forOthers: true));
            },
            cancellation);
    }
}
