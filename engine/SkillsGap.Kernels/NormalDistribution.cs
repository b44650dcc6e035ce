namespace SkillsGap.Kernels;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    /// <summary>
    /// P(Z ≤ z), with an absolute error below 1e-14 and a relative one below 1e-8. Hart's rational approximation (Hart et al. 1968,
    /// algorithm 5666) with a continued fraction in the tail, as in West, "Better approximations to cumulative normal functions" (2005).
    /// NaN gives NaN.
    /// </summary>
    public static double Cumulative(double z)
    {
        var size = Math.Abs(z);
        var density = Math.Exp(-0.5 * size * size);
        var tail = size switch
        {
            > 37 => 0,
            >= 7.07106781186547 => density / (size + (1 / (size + (2 / (size + (3 / (size + (4 / (size + 0.65))))))))) / 2.506628274631,
            _ => density * Numerator(size) / Denominator(size),
        };
        return z > 0 ? 1 - tail : tail;
    }

    private static double Numerator(double x) =>
        ((((((((((((3.52624965998911e-2 * x) + 0.700383064443688) * x) + 6.37396220353165) * x) + 33.912866078383) * x)
            + 112.079291497871) * x) + 221.213596169931) * x) + 220.206867912376);

    private static double Denominator(double x) =>
        ((((((((((((((8.83883476483184e-2 * x) + 1.75566716318264) * x) + 16.064177579207) * x) + 86.7807322029461) * x)
            + 296.564248779674) * x) + 637.333633378831) * x) + 793.826512519948) * x) + 440.413735824752);
}
