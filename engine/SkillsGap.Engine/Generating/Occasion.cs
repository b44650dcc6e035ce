using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>An occasion on which evidence of a skill may come about.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="DaysAgo">Days before today; at least 1.</param>
/// <param name="Rate">Part of the kind's rate that applies, 0–1.</param>
/// <param name="Scored">Whether it comes with a score.</param>
/// <param name="Weight">How many ordinary observations it is worth.</param>
/// <param name="Source">The system it comes from.</param>
internal readonly record struct Occasion(EvidenceKind Kind, int DaysAgo, double Rate, bool Scored, double Weight, string Source);
