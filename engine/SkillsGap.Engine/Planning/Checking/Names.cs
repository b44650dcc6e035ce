namespace SkillsGap.Engine.Planning.Checking;

/// <summary>Where the rows, groups and blocks of a problem are, by id.</summary>
internal sealed class Names(AllocationProblem problem)
{
    public Dictionary<string, int> Rows { get; } =
        Enumerable.Range(0, problem.Rows.Count).ToDictionary(i => problem.Rows[i].Id, i => i, StringComparer.Ordinal);

    public Dictionary<string, int> Groups { get; } =
        Enumerable.Range(0, problem.GroupCount).ToDictionary(problem.GroupId, g => g, StringComparer.Ordinal);

    public Dictionary<string, int> Blocks { get; } =
        Enumerable.Range(0, problem.Blocks.Count).ToDictionary(b => problem.Blocks[b].Id, b => b, StringComparer.Ordinal);
}
