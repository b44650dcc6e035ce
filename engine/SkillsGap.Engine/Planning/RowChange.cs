namespace SkillsGap.Engine.Planning;

/// <summary>A row that is not what it was.</summary>
/// <param name="Id">The row.</param>
/// <param name="Before">As it was; null for a new one.</param>
/// <param name="After">As it is; null for one that is gone.</param>
public sealed record RowChange(string Id, AllocationRow? Before, AllocationRow? After);
