namespace SkillsGap.Engine.Model;

/// <summary>One answer by ids, as a log of a test or a quiz holds it: no workforce has to be known.</summary>
/// <param name="Person">The person.</param>
/// <param name="Skill">The skill.</param>
/// <param name="Item">The item, among those of its skill.</param>
/// <param name="Correct">Whether the answer was right.</param>
/// <param name="Date">The day.</param>
/// <param name="HeldOut">Whether it is to be predicted.</param>
public sealed record LoggedResponse(string Person, string Skill, string Item, bool Correct, DateOnly Date, bool HeldOut);
