namespace SkillsGap.Wire.Plans;

/// <summary>Somebody who struggles.</summary>
/// <param name="Person">The person.</param>
/// <param name="Skills">What they struggle with.</param>
/// <param name="Why">How that shows.</param>
/// <param name="Mentor">Who could mentor them: proficient in all of it now, with hours; null where nobody is.</param>
/// <param name="Source"><c>offered</c>, <c>left-over</c> or <c>freed</c>: where the mentor's hours come from; null without a mentor.</param>
/// <param name="Former">The mentor they had, or null.</param>
/// <param name="NotHeld">Why what was planned again is not held to the mentor, with what would change that; null where it is, or there is no mentor.</param>
public sealed record StrugglerDocument(
    string Person, IReadOnlyList<string> Skills, string Why, string? Mentor, string? Source, string? Former, string? NotHeld = null);
