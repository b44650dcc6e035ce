namespace SkillsGap.Engine.Planning;

/// <summary>One thing that may be done about a group (a person).</summary>
/// <param name="Id">Unique within its group.</param>
/// <param name="Value">What it adds to the plan's value; may be negative.</param>
/// <param name="Uses">What it uses, each row at most once.</param>
public sealed record AllocationOption(string Id, double Value, IReadOnlyList<RowUse> Uses);
