namespace SkillsGap.Engine.Planning;

/// <summary>A declaration that its rows are used by one set of groups alone. Where its rows have whole limits and uses and few states,
/// the planner solves it exactly for a lower bound.</summary>
/// <param name="Id">Unique among the blocks of a problem.</param>
/// <param name="Rows">Ids of the rows; no row is in two blocks.</param>
public sealed record AllocationBlock(string Id, IReadOnlyList<string> Rows);
