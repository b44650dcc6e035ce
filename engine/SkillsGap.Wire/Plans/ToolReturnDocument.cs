namespace SkillsGap.Wire.Plans;

/// <summary>What a tool cost since it was introduced, and what came with it.</summary>
/// <param name="Since">The day it was introduced, or of its first record.</param>
/// <param name="Months">Months since then.</param>
/// <param name="Users">People with any use, or null.</param>
/// <param name="Cost">Seats times price times months; null where the price is not known.</param>
/// <param name="Reporting">Users of whom hours saved are known, or null.</param>
/// <param name="Hours">Hours saved by these.</param>
/// <param name="Worth">The same at each one's hourly cost.</param>
/// <param name="PerCost">Worth for each unit of cost.</param>
/// <param name="Level">Change of scores in the tool's skill from before to after, of users against others.</param>
/// <param name="Cautions">What the data cannot show.</param>
public sealed record ToolReturnDocument(
    DateOnly Since, double Months, int? Users, double? Cost, int? Reporting, IntervalDocument? Hours, IntervalDocument? Worth, IntervalDocument? PerCost,
    BeforeAfterDocument? Level, IReadOnlyList<string> Cautions);
