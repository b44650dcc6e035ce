namespace SkillsGap.Engine.Planning.Checking.Resolving;

/// <summary>
/// Numbers as whole ones: tenfold up to 10⁶ times where that makes all of them whole, else a power of two as large as sums allow, rounded
/// up or down as asked.
/// </summary>
internal readonly struct WholeScale
{
    /// <summary>What no sum exceeds in size by more than its roundings: exact in doubles, and far from overflow.</summary>
    public const double LargestSum = 1L << 49;

    /// <summary>Part by which a number that counts as whole, or the doubles of a few sums, may be off.</summary>
    public const double Blur = 1e-15;

    private const double LargestFactor = 1e6;

    private readonly bool _whole;

    private WholeScale(double factor, bool whole) => (Factor, _whole) = (factor, whole);

    /// <summary>Whole numbers per unit.</summary>
    public double Factor { get; }

    /// <summary>The scale for numbers of any sign of which no sum exceeds <paramref name="sum"/> in size.</summary>
    public static WholeScale Of(IReadOnlyCollection<double> numbers, double sum)
    {
        for (double factor = 1; factor <= LargestFactor && sum * factor <= LargestSum; factor *= 10)
            if (numbers.All(x => Math.Abs(x * factor - Math.Round(x * factor)) <= Blur * Math.Abs(x * factor)))
                return new WholeScale(factor, true);
        return new WholeScale(Math.ScaleB(1, Math.ILogB(LargestSum / Math.Max(sum, 1e-200))), false);
    }

    /// <summary>No less than the number; but for <see cref="Blur"/> where all are whole.</summary>
    public long Up(double x) => Clamped(_whole ? Math.Round(x * Factor) : Math.Ceiling(x * Factor));

    /// <summary>No more than the number; but for <see cref="Blur"/> where all are whole.</summary>
    public long Down(double x) => Clamped(_whole ? Math.Round(x * Factor) : Math.Floor(x * Factor));

    /// <summary>The most that a sum may be under a limit that need be no multiple of anything.</summary>
    public long Most(double limit) => Clamped(Math.Floor(limit * Factor));

    /// <summary>The least that a sum may be over such a limit.</summary>
    public long Least(double limit) => Clamped(Math.Ceiling(limit * Factor));

    // Beyond every sum one number is as good as another.
    private static long Clamped(double x) => (long)Math.Clamp(x, -4 * LargestSum, 4 * LargestSum);
}
