using MathNet.Numerics.Distributions;

namespace SkillsGap.Engine.Adoption;

/// <summary>A figure with its 90 % interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct MeanInterval(double Value, double Low, double High)
{
    /// <summary>The probability with which the interval covers, were everything as it says.</summary>
    public const double Confidence = 0.9;

    /// <summary>The same in another unit.</summary>
    public MeanInterval Times(double factor) => new(Value * factor, Low * factor, High * factor);

    /// <summary>What people of this kind add up to: the sum, with Student's interval of the mean times their number.</summary>
    internal static MeanInterval SumOf(double[] samples)
    {
        var (mean, variance) = Moments(samples);
        return Around(mean, samples.Length > 1 ? Math.Sqrt(variance / samples.Length) : double.PositiveInfinity, samples.Length - 1).Times(samples.Length);
    }

    /// <summary>How much higher the mean of some is than that of others (Welch 1947).</summary>
    internal static MeanInterval Difference(double[] some, double[] others)
    {
        var (a, b) = (Moments(some), Moments(others));
        var (u, v) = (a.Variance / some.Length, b.Variance / others.Length);
        // Satterthwaite's degrees of freedom; none differ from any other where both variances are 0.
        var freedom = u + v > 0 ? (u + v) * (u + v) / ((u * u / (some.Length - 1)) + (v * v / (others.Length - 1))) : 1;
        return Around(a.Mean - b.Mean, Math.Sqrt(u + v), freedom);
    }

    private static MeanInterval Around(double mean, double error, double freedom)
    {
        if (error == 0) return new(mean, mean, mean);
        if (double.IsInfinity(error)) return new(mean, double.NegativeInfinity, double.PositiveInfinity);
        var reach = StudentT.InvCDF(0, 1, freedom, (1 + Confidence) / 2) * error;
        return new(mean, mean - reach, mean + reach);
    }

    private static (double Mean, double Variance) Moments(double[] samples)
    {
        var mean = samples.Sum() / samples.Length;
        return (mean, samples.Length > 1 ? samples.Sum(x => (x - mean) * (x - mean)) / (samples.Length - 1) : 0);
    }
}
