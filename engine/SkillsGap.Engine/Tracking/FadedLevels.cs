using System.Collections.Immutable;

namespace SkillsGap.Engine.Tracking;

/// <summary>Somebody who met the first target's requirements when the plan was made, or was done since, and does not on the day of the review: their levels
/// have faded, or were tested lower since.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skills">The skills (indices) that are below now.</param>
public sealed record FadedLevels(int Person, ImmutableArray<int> Skills);
