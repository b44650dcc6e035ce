using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// What the estimator conditions on: one scored piece of evidence, or the count of the unscored ones of a kind and skill.
/// </summary>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Kind">Kind of the evidence.</param>
/// <param name="Date">Day of the evidence, the latest of a count; the day asked about for a count of zero.</param>
/// <param name="Age">Months before the day asked about.</param>
/// <param name="Observed">y, as a level.</param>
/// <param name="Expected">E y under the prior.</param>
/// <param name="OwnVariance">ν²/weight.</param>
internal readonly record struct Observation(
    int Skill, EvidenceKind Kind, DateOnly Date, double Age, double Observed, double Expected, double OwnVariance);
