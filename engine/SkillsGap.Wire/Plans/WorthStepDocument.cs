namespace SkillsGap.Wire.Plans;

/// <summary>A step of a curve of worth.</summary>
/// <param name="UpTo">Each head up to this count, and above the step before,</param>
/// <param name="ValuePerMonth">is worth so much a month.</param>
public sealed record WorthStepDocument(double UpTo, double ValuePerMonth);
