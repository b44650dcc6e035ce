using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Verification;

/// <summary>What <c>plan FOLDER --out DIR</c> wrote, read whole.</summary>
/// <param name="Plan"><c>plan.json</c>.</param>
/// <param name="Problem"><c>problem.json</c>.</param>
/// <param name="People"><c>people.csv</c>, as bytes.</param>
internal sealed record PlanFolder(PlanDocument Plan, AllocationProblem Problem, byte[] People)
{
    /// <summary>The three files, or everything that is wrong with them.</summary>
    public static async Task<(PlanFolder? Folder, IReadOnlyList<string> Errors)> ReadAsync(string path, CancellationToken cancellation)
    {
        var errors = new List<string>();
        var (plan, planError) = await ClaimFile.ReadPlanAsync(Path.Combine(path, "plan.json"), cancellation);
        if (planError is not null) errors.Add(planError);
        var (problem, problemErrors) = await ProblemFile.ReadAsync(Path.Combine(path, "problem.json"), cancellation);
        errors.AddRange(problemErrors);
        var (people, peopleError) = await JsonFile.ReadAsync(Path.Combine(path, "people.csv"), async stream =>
        {
            using var whole = new MemoryStream();
            await stream.CopyToAsync(whole, cancellation);
            return whole.ToArray();
        });
        if (peopleError is not null) errors.Add(peopleError);
        return (errors.Count == 0 ? new(plan!, problem!, people!) : null, errors);
    }
}
