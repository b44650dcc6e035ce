namespace SkillsGap.Wire.Plans;

/// <summary>A row under the plan.</summary>
/// <param name="Id">The row.</param>
/// <param name="Lower">Least use; null for none.</param>
/// <param name="Upper">Most use; null for none.</param>
/// <param name="Used">Use.</param>
/// <param name="Slack">Room left; null for a row without limits.</param>
/// <param name="Price">What one more unit of the limit is worth.</param>
public sealed record PlanRowDocument(string Id, double? Lower, double? Upper, double Used, double? Slack, double Price);
