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
public sealed record Calibration(ImmutableArray<double> Raw, ImmutableArray<double> Calibrated, double SdFactor, int HeldOut)
{
    /// <summary>The calibrated mean of an estimated one.</summary>
    public double MeanOf(double raw)
    {
        if (raw <= Raw[0])
            return raw + (Calibrated[0] - Raw[0]);
        if (raw >= Raw[^1])
            return raw + (Calibrated[^1] - Raw[^1]);
        var above = Raw.BinarySearch(raw);
        above = above >= 0 ? above : ~above;
        var part = (raw - Raw[above - 1]) / (Raw[above] - Raw[above - 1]);
        return Calibrated[above - 1] + (part * (Calibrated[above] - Calibrated[above - 1]));
    }

    /// <summary>Calibrates one person's estimates.</summary>
    /// <param name="means">Means, a skill each.</param>
    /// <param name="sds">Their standard deviations.</param>
    internal void Apply(Span<double> means, Span<double> sds)
    {
        for (var s = 0; s < means.Length; s++)
        {
            means[s] = MeanOf(means[s]);
            sds[s] *= SdFactor;
        }
    }
}
