namespace SkillsGap.Engine.Scenarios;

/// <summary>A skill on a day, over all people whose role requires it.</summary>
/// <param name="People">How many these are.</param>
/// <param name="Below">How many are expected to be below what is needed: their mean is.</param>
/// <param name="ExpectedBelow">The sum of their probabilities of being below.</param>
/// <param name="Gap">Mean of their gap scores, 0–1.</param>
public readonly record struct SkillDay(int People, int Below, double ExpectedBelow, double Gap);
