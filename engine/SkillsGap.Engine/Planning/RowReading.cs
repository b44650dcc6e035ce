namespace SkillsGap.Engine.Planning;

/// <summary>A row under a plan.</summary>
/// <param name="Used">Total use.</param>
/// <param name="Slack">Upper limit less use; for a row with a lower limit alone, use less that limit; null for a row without limits.</param>
/// <param name="Price">What one more unit of the limit is worth by the prices, in value per unit.</param>
public readonly record struct RowReading(double Used, double? Slack, double Price);
