namespace SkillsGap.Engine.Adoption;

/// <summary>What a level of maturity takes, all of it; what a tool does not record is not asked for.</summary>
/// <param name="ActiveShare">Smallest share of working days (five a week) with use, 0–1.</param>
/// <param name="Features">Fewest different features used in the window.</param>
/// <param name="Sessions">Fewest sessions a day of use, on average.</param>
public sealed record MaturityLimits(double ActiveShare, int Features, double Sessions);
