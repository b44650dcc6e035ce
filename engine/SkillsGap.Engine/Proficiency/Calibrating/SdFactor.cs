using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Proficiency.Calibrating;

/// <summary>
/// Fits the factor on standard deviations: the likeliest, given held-out assessments, their own noise aside. It is drawn towards 1 rather than tested for
/// being another: what learned parameters leave out, their own errors first of all, makes standard deviations a little too small nearly always,
/// and by less than a test finds.
/// </summary>
internal static class SdFactor
{
    private const double Least = 0.5;
    private const double Most = 2;
    private const double Step = 1e-4;

    /// <summary>Standard deviation of the factor's logarithm before any assessment is looked at: declared, not known.</summary>
    private const double Prior = 0.1;

    /// <summary>The factor, 0.5 to 2, by golden-section search on its logarithm.</summary>
    internal static double Fit(HeldOutLevels levels, Calibration calibration)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        double low = Math.Log(Least), high = Math.Log(Most);
        double left = high - (golden * (high - low)), right = low + (golden * (high - low));
        double atLeft = At(left), atRight = At(right);
        while (high - low > Step)
        {
            if (atLeft > atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (golden * (high - low));
                atLeft = At(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (golden * (high - low));
                atRight = At(right);
            }
        }

        return Math.Exp((low + high) / 2);

        double At(double log) =>
            LogScores(levels, calibration with { SdFactor = Math.Exp(log) }).Sum() - (log * log / (2 * Prior * Prior));
    }

    /// <summary>Log density of each assessment under a calibration.</summary>
    internal static double[] LogScores(HeldOutLevels levels, Calibration calibration)
    {
        var squared = calibration.SdFactor * calibration.SdFactor;
        var scores = new double[levels.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var sd = Math.Sqrt((squared * levels.Variance[i]) + levels.Noise[i]);
            scores[i] = NormalScore.LogDensity(levels.Shown[i] - calibration.MeanOf(levels.Mean[i]), sd);
        }

        return scores;
    }
}
