namespace SkillsGap.Wire.Plans;

/// <summary>Income before and after of those who learned and of the others.</summary>
/// <param name="Learned">Those on whose learning something was spent between.</param>
/// <param name="Others">The others whose income is known on both sides.</param>
/// <param name="Beyond">The return of the gain beyond that of the others; null where one of the two is not told, or nothing was spent.</param>
public sealed record AuditReturnsDocument(AuditIncomeDocument Learned, AuditIncomeDocument Others, double? Beyond);
