namespace SkillsGap.Engine.Planning;

/// <summary>A declaration that its rows are used by one set of groups alone. Kept with the problem; the planner does not need it.</summary>
/// <param name="Id">Unique among the blocks of a problem.</param>
/// <param name="Rows">Ids of the rows; no row is in two blocks.</param>
public sealed record AllocationBlock(string Id, IReadOnlyList<string> Rows);
