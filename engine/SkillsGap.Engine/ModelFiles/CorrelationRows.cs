using System.Collections.Immutable;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.ModelFiles;

/// <summary>Correlations as a file has them: what stands before the diagonal, row by row, rounded, and positive definite all the same.</summary>
internal static class CorrelationRows
{
    private const double LeastShrink = 1e-3;

    /// <summary>
    /// The matrix rounded to ten-thousandths. Rounding may cost it its definiteness where it was close: then all correlations are made
    /// smaller by a thousandth, or two, four, eight …, which ends because a unit matrix is definite.
    /// </summary>
    public static double[] Rounded(ImmutableArray<double> correlation, int n)
    {
        for (var shrink = 0.0; ; shrink = Math.Min(1, Math.Max(LeastShrink, 2 * shrink)))
        {
            var rounded = new double[correlation.Length];
            for (var s = 0; s < n; s++)
            {
                rounded[(s * n) + s] = 1;
                for (var t = 0; t < s; t++)
                    rounded[(s * n) + t] = rounded[(t * n) + s] = TenThousandths.Rounded((1 - shrink) * correlation[(s * n) + t]);
            }

            if (IsDefinite(rounded, n))
                return rounded;
        }
    }

    /// <summary>Whether it is positive definite.</summary>
    public static bool IsDefinite(ReadOnlySpan<double> correlation, int n) => Cholesky.Factor(correlation.ToArray(), n);
}
