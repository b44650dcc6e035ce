namespace SkillsGap.Wire.Plans;

/// <summary>A skill over the days of a forecast.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="People">People whose role requires it.</param>
/// <param name="Below">Per day how many of them are expected to be below what is needed.</param>
/// <param name="ExpectedBelow">Per day the sum of their probabilities of being below.</param>
/// <param name="Gap">Per day the mean of their gap scores (needed − level)/needed, each 0–1.</param>
public sealed record SkillForecastDocument(
    string Skill, int People, IReadOnlyList<int> Below, IReadOnlyList<double> ExpectedBelow, IReadOnlyList<double> Gap);
