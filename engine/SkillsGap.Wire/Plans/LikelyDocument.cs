namespace SkillsGap.Wire.Plans;

/// <summary>What a person is likely to have too, and could be asked about.</summary>
/// <param name="Person">The person.</param>
/// <param name="LearnedFrom">What the profiles are of: <c>people</c> or <c>roles</c>.</param>
/// <param name="Profiles">How many there are.</param>
/// <param name="Skills">The likeliest first.</param>
public sealed record LikelyDocument(string Person, string LearnedFrom, int Profiles, IReadOnlyList<LikelySkillDocument> Skills);
