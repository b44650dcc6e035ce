namespace SkillsGap.Engine.Planning.Checking;

/// <summary>What is claimed about a row.</summary>
/// <param name="Id">The row.</param>
/// <param name="Used">Total use.</param>
/// <param name="Slack">Upper limit less use, or use less a lower limit alone; null without limits.</param>
/// <param name="Price">Its price.</param>
public sealed record RowClaim(string Id, double Used, double? Slack, double Price);
