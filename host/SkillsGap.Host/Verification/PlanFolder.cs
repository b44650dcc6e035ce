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

    /// <summary>
    /// A problem made again from the data, with the decisions before this plan and what a change of them costs. These are what the plan was asked for,
    /// and no more in the data than a budget given by hand: they are taken from <c>problem.json</c>.
    /// </summary>
    public AllocationProblem AfterItsFormer(AllocationProblem made) => !Problem.HasFormer ? made : made.WithFormer(
        Enumerable.Range(0, Problem.GroupCount).Where(group => Problem.Former(group) is not null)
            .ToDictionary(Problem.GroupId, group => Problem.Former(group)!.Value.Option),
        Problem.MovePenalty);
}
