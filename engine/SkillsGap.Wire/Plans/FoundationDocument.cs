namespace SkillsGap.Wire.Plans;

/// <summary>A skill taught and never applied since.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Kind"><c>training</c> or <c>certification</c>.</param>
/// <param name="Date">The day of the latest.</param>
/// <param name="Note">Its note.</param>
public sealed record FoundationDocument(string Skill, string Kind, DateOnly Date, string Note);
