namespace SkillsGap.Engine.Adoption;

/// <summary>Somebody whose use of a tool is sustained, broad and deep beyond that of their peers.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Use">How they use it.</param>
/// <param name="ActiveWeeks">Weeks of the window with use.</param>
/// <param name="LeadingWeeks">Weeks among these in which they were at the top of their peers.</param>
/// <param name="Probability">Probability of leading in so many weeks or more, did nobody differ from anybody else.</param>
/// <param name="Level">Estimated level in the tool's skill; null where the tool has none.</param>
/// <param name="IsProficient">Whether that is what a role requires of the skill, so that they can mentor in it.</param>
public sealed record Champion(
    int Person, UseProfile Use, int ActiveWeeks, int LeadingWeeks, double Probability, double? Level, bool IsProficient);
