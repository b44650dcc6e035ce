namespace SkillsGap.Engine.Scenarios;

/// <summary>One side of the comparison: what it costs, how long it takes and what it is worth.</summary>
/// <param name="Cash">Cash, in the scenario's currency.</param>
/// <param name="Hours">Hours of the people who learn.</param>
/// <param name="TimeCost">Cost of hours, mentors' included.</param>
/// <param name="Expected">People expected to succeed.</param>
/// <param name="MeanWeeks">Mean of the weeks until a person is finished.</param>
/// <param name="Value">Value by the one rule for both (DESIGN 7.1).</param>
public readonly record struct ProgrammeFigures(double Cash, double Hours, double TimeCost, double Expected, double MeanWeeks, double Value);
