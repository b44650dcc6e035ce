namespace SkillsGap.Wire.Plans;

/// <summary>Income before and after, and what learning between cost. Nothing in it shows that the one came from the other.</summary>
/// <param name="People">People it is about; null where the group is too small to be told.</param>
/// <param name="Before">A year's income before, of groups the mean; null where the group is too small to be told, or empty.</param>
/// <param name="After">After.</param>
/// <param name="Cost">Cash spent on learning between.</param>
/// <param name="Return">(gain − cost)/cost, the gain that of one year; null where nothing was spent.</param>
public sealed record AuditIncomeDocument(int? People, double? Before, double? After, double? Cost, double? Return);
