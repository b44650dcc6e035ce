using Microsoft.AspNetCore.Http.HttpResults;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Endpoints;

/// <summary><c>/problems</c>: what the types of problems mean, for whoever finds one in an answer.</summary>
internal static class ProblemEndpoints
{
    private const string Path = "/problems";

    public static void MapProblems(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, () => new Wired<Page<ProblemKindDocument>>(new() { Items = [.. ProblemKind.All.Select(Document)] }))
            .WithSummary("Every type of problem: what it means and what helps.");
        routes.MapGet($"{Path}/{{type}}", Find).WithSummary("A type of problem, by its last part or whole.");
    }

    private static Results<Wired<ProblemKindDocument>, Problem> Find(string type) =>
        ProblemKind.All.FirstOrDefault(kind => type == kind.Name || type == kind.Type) is { } found
            ? new Wired<ProblemKindDocument>(Document(found))
            : Problem.Of(ProblemKind.NotFound, "type", type, "is no type of problem.", $"Look it up in {Path}.");

    private static ProblemKindDocument Document(ProblemKind kind) => new() { Type = kind.Type, Title = kind.Title, Status = kind.Status, Cure = kind.Cure };
}
