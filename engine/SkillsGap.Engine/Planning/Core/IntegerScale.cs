namespace SkillsGap.Engine.Planning.Core;

/// <summary>
/// Turns amounts into integers. Where all are whole multiples of one unit, down to a millionth, an integer stands for so many units,
/// exactly but for the rounding of the double itself; elsewhere for so many parts of a power of two, rounded as asked.
/// </summary>
internal readonly struct IntegerScale
{
    /// <summary>Part of a number by which it may miss a multiple of the unit: the rounding of the double itself.</summary>
    public const double Rounding = 1e-12;

    /// <summary>No sum of scaled amounts exceeds this, so that sums are exact as doubles and far from overflow.</summary>
    public const double LargestSum = 1L << 49;

    private const int MostDecimals = 6;

    private IntegerScale(double factor, bool isExact) => (Factor, IsExact) = (factor, isExact);

    /// <summary>Integers per unit of the amounts.</summary>
    public double Factor { get; }

    public bool IsExact { get; }

    /// <summary>The scale that fits amounts.</summary>
    /// <param name="amounts">Finite numbers of any sign.</param>
    /// <param name="sum">What no sum of their sizes in the model exceeds.</param>
    public static IntegerScale Of(IReadOnlyList<double> amounts, double sum)
    {
        double unit = 1;
        for (int decimals = 0; decimals <= MostDecimals && sum * unit <= LargestSum; decimals++, unit *= 10)
            if (CommonFactor(amounts, unit) is long factor)
                return new IntegerScale(unit / factor, isExact: true);
        return new IntegerScale(Math.ScaleB(1, Math.ILogB(LargestSum / Math.Max(sum, 1e-200))), isExact: false);
    }

    public long Up(double amount) => (long)(IsExact ? Math.Round(amount * Factor) : Math.Ceiling(amount * Factor));

    public long Down(double amount) => (long)(IsExact ? Math.Round(amount * Factor) : Math.Floor(amount * Factor));

    public long Near(double amount) => (long)Math.Round(amount * Factor);

    // The greatest common divisor of the amounts in units; null if one is no multiple.
    private static long? CommonFactor(IReadOnlyList<double> amounts, double unit)
    {
        long factor = 0;
        for (int k = 0; k < amounts.Count; k++)
        {
            double scaled = amounts[k] * unit, whole = Math.Round(scaled);
            if (Math.Abs(scaled - whole) > Rounding * Math.Abs(scaled))
                return null;
            long rest = (long)Math.Abs(whole);
            while (rest != 0)
                (factor, rest) = (rest, factor % rest);
        }
        return Math.Max(factor, 1);
    }
}
