namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>How good normal predictions are, once it is known what came.</summary>
/// <param name="Count">Predictions, at least 1.</param>
/// <param name="Rmse">Root of the mean squared error of the means.</param>
/// <param name="Bias">Mean of predicted − true.</param>
/// <param name="LogScore">Mean log density of what came (Gneiting &amp; Raftery 2007); more is better.</param>
/// <param name="Coverage">Share inside the central interval of probability <see cref="Level"/>.</param>
public readonly record struct NormalScore(int Count, double Rmse, double Bias, double LogScore, double Coverage)
{
    /// <summary>The probability that the intervals claim.</summary>
    public const double Level = 0.9;

    // The 95 % point of the standard normal distribution.
    private const double HalfWidth = 1.6448536269514722;

    /// <summary>Measures predictions; null where there are none.</summary>
    /// <param name="means">Predicted means.</param>
    /// <param name="sds">Predictive standard deviations, as many; positive.</param>
    /// <param name="truth">What came, as many.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a standard deviation is not positive.</exception>
    public static NormalScore? Of(ReadOnlySpan<double> means, ReadOnlySpan<double> sds, ReadOnlySpan<double> truth)
    {
        if (means.Length != truth.Length || sds.Length != truth.Length)
            throw new ArgumentException($"{means.Length} means and {sds.Length} deviations cannot be compared with {truth.Length} values.", nameof(truth));
        if (truth.IsEmpty)
            return null;
        double squares = 0, errors = 0, log = 0;
        var inside = 0;
        for (var i = 0; i < truth.Length; i++)
        {
            if (!(sds[i] > 0))
                throw new ArgumentException($"Prediction {i} has the standard deviation {sds[i]}; it must be positive.", nameof(sds));
            var error = means[i] - truth[i];
            squares += error * error;
            errors += error;
            log += LogDensity(error, sds[i]);
            inside += Math.Abs(error) <= HalfWidth * sds[i] ? 1 : 0;
        }

        var n = truth.Length;
        return new(n, Math.Sqrt(squares / n), errors / n, log / n, (double)inside / n);
    }

    /// <summary>Log density of a normal distribution at this distance from its mean.</summary>
    internal static double LogDensity(double error, double sd) =>
        (-0.5 * Math.Log(2 * Math.PI)) - Math.Log(sd) - (0.5 * error * error / (sd * sd));
}
