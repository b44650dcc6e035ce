namespace SkillsGap.Wire.Plans;

/// <summary>A module of a path.</summary>
/// <param name="Module">The module.</param>
/// <param name="Cohort">The cohort; null when self-paced.</param>
/// <param name="Start">First day.</param>
/// <param name="Finish">Last day.</param>
/// <param name="Hours">Hours it takes this person.</param>
public sealed record StepDocument(string Module, string? Cohort, DateOnly Start, DateOnly Finish, double Hours);
