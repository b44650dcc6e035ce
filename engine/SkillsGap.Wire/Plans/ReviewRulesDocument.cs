namespace SkillsGap.Wire.Plans;

/// <summary>Where the states of a review begin.</summary>
/// <param name="LateAfterDays">Days from which on a module is late.</param>
/// <param name="StrugglingAfterDays">Days of lateness from which on whoever is on it struggles.</param>
/// <param name="AssessedBelow">How far an assessment may be below what was due, 0–1.</param>
/// <param name="PassWeight">Ordinary assessments that a passed module is worth.</param>
/// <param name="FreedShare">Share of their hours that people who are done may be asked for, 0–1.</param>
/// <param name="LeastFit">Least fit of a role that is proposed, 0–1.</param>
/// <param name="OutcomePrior">Outcomes that a declared probability is worth.</param>
public sealed record ReviewRulesDocument(
    int LateAfterDays, int StrugglingAfterDays, double AssessedBelow, double PassWeight, double FreedShare, double LeastFit, double OutcomePrior);
