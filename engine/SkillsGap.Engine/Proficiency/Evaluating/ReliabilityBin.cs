using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>
/// Probabilities of about the same size beside how often what they predict came true: one point of a reliability diagram.
/// </summary>
/// <param name="From">Least probability of the bin.</param>
/// <param name="To">End of the bin; in the last bin it belongs to it, else to the next.</param>
/// <param name="Count">Predictions in it.</param>
/// <param name="Predicted">Their mean probability; NaN where there is none.</param>
/// <param name="Observed">Share of them that came true; NaN where there is none.</param>
public readonly record struct ReliabilityBin(double From, double To, int Count, double Predicted, double Observed)
{
    /// <summary>Bins of equal width that are used where nothing else is asked.</summary>
    public const int Usual = 10;

    /// <summary>Sorts predictions into bins of equal width over 0–1, empty ones included.</summary>
    /// <param name="probabilities">Each 0–1.</param>
    /// <param name="outcomes">Whether each came true; as many.</param>
    /// <param name="bins">Number of bins, at least 1.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a probability is none.</exception>
    public static ImmutableArray<ReliabilityBin> Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes, int bins = Usual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        if (probabilities.Length != outcomes.Length)
            throw new ArgumentException($"{probabilities.Length} probabilities cannot be compared with {outcomes.Length} outcomes.", nameof(outcomes));
        var (count, sum, hits) = (new int[bins], new double[bins], new int[bins]);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var p = probabilities[i];
            if (!(p is >= 0 and <= 1))
                throw new ArgumentException($"Prediction {i} is {p}, which is no probability.", nameof(probabilities));
            var bin = Math.Min((int)(p * bins), bins - 1);
            count[bin]++;
            sum[bin] += p;
            hits[bin] += outcomes[i] ? 1 : 0;
        }

        return
        [
            .. Enumerable.Range(0, bins).Select(b => new ReliabilityBin(
                (double)b / bins, (b + 1.0) / bins, count[b], sum[b] / count[b], (double)hits[b] / count[b])),
        ];
    }

    /// <summary>
    /// Expected calibration error: the mean of |predicted − observed| over bins, weighted by their counts (Naeini et al. 2015); 0 for none.
    /// </summary>
    public static double CalibrationError(ReadOnlySpan<ReliabilityBin> bins)
    {
        double error = 0;
        long count = 0;
        foreach (var bin in bins)
        {
            if (bin.Count == 0) continue;
            error += bin.Count * Math.Abs(bin.Predicted - bin.Observed);
            count += bin.Count;
        }

        return count == 0 ? 0 : error / count;
    }
}
