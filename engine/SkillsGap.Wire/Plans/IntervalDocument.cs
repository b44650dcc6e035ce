namespace SkillsGap.Wire.Plans;

/// <summary>A figure with its 90 % interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record IntervalDocument(double Value, double Low, double High);
