namespace SkillsGap.Wire.Plans;

/// <summary>What a level of maturity takes, all of it.</summary>
/// <param name="Level">intermediate or advanced.</param>
/// <param name="ActiveShare">Smallest share of working days with use, 0–1.</param>
/// <param name="Features">Fewest features used.</param>
/// <param name="Sessions">Fewest sessions a day of use.</param>
public sealed record MaturityLimitsDocument(string Level, double ActiveShare, int Features, double Sessions);
