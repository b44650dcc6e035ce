using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/v1/allocate</c>: the planner alone, on any problem of groups, options and rows.</summary>
internal static class AllocateEndpoints
{
    public static void MapAllocate(this RouteGroupBuilder routes) => routes.MapPost("/allocate", AllocateAsync)
        .Needs(ApiScopes.Plan).IsHeavy().IsRecorded("allocate")
        .WithSummary("Chooses at most one option per group within the limits of all rows, for the most value, and proves how good that is.");

    private static async Task<Results<Wired<AllocationResultDocument>, Problem>> AllocateAsync(
        Body<AllocateRequest> body, PlanMaker maker, ServiceSettings settings, HttpContext context)
    {
        var request = body.Value;
        var options = PlanMaker.Check(request.Options);
        if (options.Count > 0) return new Problem(ProblemKind.InvalidRequest, null, options);
        var (problem, refusal) = Read(request);
        if (problem is null) return refusal!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(settings.CallTimeLimit);
        var (result, repairs, used) = await Task.Run(() => maker.Solve(problem, request.Options ?? new(), limit.Token), CancellationToken.None);
        return new Wired<AllocationResultDocument>(AllocationMapping.ToDocument(problem, result, used.Seed, repairs));
    }

    private static (AllocationProblem? Problem, Problem? Refusal) Read(AllocateRequest request)
    {
        AllocationProblemCheck check;
        switch (request)
        {
            case { Problem: { } document, Columns: null }:
                if (AllocationRequests.Check(document) is { } wrong) return (null, wrong);
                check = AllocationRequests.ToProblem(document);
                break;
            case { Problem: null, Columns: { } columns }:
                var problems = AllocationColumnsMapping.Check(columns);
                if (problems.Count > 0) return (null, new(ProblemKind.InvalidProblem, null, problems));
                check = AllocationColumnsMapping.ToProblem(columns);
                break;
            default:
                return (null, Problem.Of(ProblemKind.InvalidRequest, FieldPath.Body, null, "names a problem and columns, or neither.",
                    "Send exactly one of them."));
        }

        return check.Problem is { } sound ? (sound, null)
            : (null, new(ProblemKind.InvalidProblem, null, [.. check.Errors.Select(error => new FieldProblem { Field = error.Where, Message = error.What,
                Cure = error.Cure })]));
    }
}
