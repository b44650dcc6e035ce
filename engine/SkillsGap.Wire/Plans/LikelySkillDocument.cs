namespace SkillsGap.Wire.Plans;

/// <summary>A skill without evidence that a person is likely to have.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Probability">How likely, 0–1.</param>
/// <param name="Usual">Share of all profiles that have it, 0–1.</param>
/// <param name="Because">Skills of the person that speak most for it.</param>
public sealed record LikelySkillDocument(string Skill, double Probability, double Usual, IReadOnlyList<TogetherDocument> Because);
