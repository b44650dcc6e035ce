namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>
/// A ratio of two sums with its 95 % interval. What belongs to one person is not independent, so the error is that between people: by the
/// delta method for a ratio of cluster totals (Cochran 1977, section 11.8), on the logarithm, which keeps the interval positive.
/// </summary>
/// <param name="Value">The ratio.</param>
/// <param name="Low">Lower end; 0 where there are fewer than two clusters.</param>
/// <param name="High">Upper end; infinite where there are fewer than two clusters.</param>
public readonly record struct ClusteredRatio(double Value, double Low, double High)
{
    // The 97.5 % point of the standard normal distribution.
    private const double Wide = 1.959963984540054;

    /// <summary>The square roots: of a mean squared error the error, of a ratio of two of them the ratio of the errors.</summary>
    public ClusteredRatio Root => new(Math.Sqrt(Value), Math.Sqrt(Low), Math.Sqrt(High));

    /// <summary>Measures a ratio.</summary>
    /// <param name="clusters">Which cluster each belongs to; those of one cluster follow one another.</param>
    /// <param name="numerators">Summed above the line; as many, none negative.</param>
    /// <param name="denominators">Summed below it; as many, none negative.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static ClusteredRatio Of(ReadOnlySpan<int> clusters, ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators)
    {
        if (numerators.Length != clusters.Length || denominators.Length != clusters.Length)
            throw new ArgumentException($"{clusters.Length} clusters cannot be those of {numerators.Length} and {denominators.Length} numbers.");
        double above = Sum(numerators), below = Sum(denominators), squares = 0;
        var count = 0;
        for (int start = 0, end; start < clusters.Length; start = end)
        {
            double deviation = 0;
            for (end = start; end < clusters.Length && clusters[end] == clusters[start]; end++)
                deviation += (numerators[end] / above) - (denominators[end] / below);
            squares += deviation * deviation;
            count++;
        }

        if (count < 2 || !(above > 0))
            return new(above / below, 0, double.PositiveInfinity);
        var width = Math.Exp(Wide * Math.Sqrt(squares * count / (count - 1)));
        return new(above / below, above / below / width, above / below * width);
    }

    private static double Sum(ReadOnlySpan<double> numbers)
    {
        double sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }
}
