using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// What held-out assessments say about estimates: a rising, piecewise linear map of means, and a factor on standard deviations. It is the last
/// step of an estimate and a term of its own in explanations.
/// </summary>
/// <param name="Raw">Estimated means, rising; at least two.</param>
/// <param name="Calibrated">What was found there; not falling, as many. Outside the first and last the map goes on with slope 1.</param>
/// <param name="SdFactor">Standard deviations are multiplied by it; positive.</param>
/// <param name="HeldOut">Assessments it was learned from.</param>
public sealed record Calibration(ImmutableArray<double> Raw, ImmutableArray<double> Calibrated, double SdFactor, int HeldOut);
