using System.Collections.Immutable;

namespace SkillsGap.Engine.Adoption;

/// <summary>What a tool cost since it was introduced, and what came with it. Nothing here shows cause; <paramref name="Cautions"/> says why.</summary>
/// <param name="Since">The day it was introduced, or of its first record.</param>
/// <param name="Months">Months since then.</param>
/// <param name="Users">People with any use.</param>
/// <param name="Cost">Seats times price times months, in the scenario's currency; null where the price is not known.</param>
/// <param name="Reporting">Users of whom hours saved are known.</param>
/// <param name="Hours">Hours saved by these, with 90 % interval; null below the smallest group.</param>
/// <param name="Worth">The same at each one's hourly cost.</param>
/// <param name="Level">Change of scores in the tool's skill from before to after, of users against others; null where too few have both.</param>
/// <param name="Cautions">What the data cannot show, in words.</param>
public sealed record ToolReturn(
    DateOnly Since, double Months, int Users, double? Cost, int Reporting, MeanInterval? Hours, MeanInterval? Worth, BeforeAfter? Level,
    ImmutableArray<string> Cautions)
{
    /// <summary>Worth of the hours for each unit of cost; null where either is not known.</summary>
    public MeanInterval? PerCost => Worth is { } worth && Cost is { } cost and > 0 ? worth.Times(1 / cost) : null;
}
