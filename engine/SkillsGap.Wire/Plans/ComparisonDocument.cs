namespace SkillsGap.Wire.Plans;

/// <summary>The plan beside the generic programme, for the same people.</summary>
/// <param name="People">Number of those people.</param>
/// <param name="CashShare">Cash of the plan over cash of the generic programme; null where that costs nothing.</param>
/// <param name="Individual">The plan.</param>
/// <param name="Generic">The generic programme.</param>
public sealed record ComparisonDocument(int People, double? CashShare, ProgrammeDocument Individual, ProgrammeDocument Generic);
