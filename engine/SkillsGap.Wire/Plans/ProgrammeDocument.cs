namespace SkillsGap.Wire.Plans;

/// <summary>One side of the comparison.</summary>
/// <param name="Cash">Cash.</param>
/// <param name="Hours">Hours of those who learn.</param>
/// <param name="TimeCost">Cost of hours, mentors' included.</param>
/// <param name="Expected">People expected to succeed.</param>
/// <param name="MeanWeeks">Mean of the weeks until finished.</param>
/// <param name="Value">Value by one rule for both.</param>
public sealed record ProgrammeDocument(double Cash, double Hours, double TimeCost, double Expected, double MeanWeeks, double Value);
