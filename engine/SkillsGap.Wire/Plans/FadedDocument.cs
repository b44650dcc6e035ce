namespace SkillsGap.Wire.Plans;

/// <summary>Somebody who met the first target's requirements when the plan was made, and does not any more.</summary>
/// <param name="Person">The person.</param>
/// <param name="Skills">The skills that are below now.</param>
public sealed record FadedDocument(string Person, IReadOnlyList<string> Skills);
