namespace SkillsGap.Wire.Plans;

/// <summary>Evidence that was left out.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Kind">Kind of evidence.</param>
/// <param name="Date">Its day.</param>
/// <param name="Because">Why.</param>
public sealed record NotUsedDocument(string Skill, string Kind, DateOnly Date, string Because);
