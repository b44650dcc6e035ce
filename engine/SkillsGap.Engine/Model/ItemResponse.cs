namespace SkillsGap.Engine.Model;

/// <summary>One answer of a person to one item of a test or quiz.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skill">Index of the skill that the item asks for.</param>
/// <param name="Item">Id of the item among those of its skill.</param>
/// <param name="Correct">Whether the answer was right.</param>
/// <param name="Date">The day.</param>
public readonly record struct ItemResponse(int Person, int Skill, string Item, bool Correct, DateOnly Date);
