using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Generating;

/// <summary>Statistics written out for these tests alone.</summary>
internal static class Fit
{
    internal static double Slope(double[] x, double[] y)
    {
        double mx = x.Average(), my = y.Average();
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / x.Sum(a => (a - mx) * (a - mx));
    }

    /// <summary>Difference of two means and its standard error.</summary>
    internal static (double Difference, double Error) Means(IReadOnlyCollection<double> a, IReadOnlyCollection<double> b) =>
        (a.Average() - b.Average(), Math.Sqrt((Variance(a) / a.Count) + (Variance(b) / b.Count)));

    internal static double Variance(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }

    /// <summary>
    /// Regression of scores that are cut to 0–1 (Tobit 1958, by expectation and maximisation): <c>y = a + c·x + e</c>, variance of e
    /// <c>s² + c²·v</c> with v known. Returns a, c, s and the standard error of c.
    /// </summary>
    internal static (double A, double C, double S, double ErrorOfC) Tobit(IReadOnlyList<(double X, double V, double Y)> rows)
    {
        double a = 0, c = 1, s2 = .05;
        for (int round = 0; round < 200; round++)
        {
            double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0, known = 0;
            foreach (var (x, v, y) in rows)
            {
                double variance = s2 + (c * c * v), mean = a + (c * x);
                var (expected, spread) = y is > 0 and < 1 ? (y, 0) : Cut(mean, Math.Sqrt(variance), y);
                double w = 1 / variance;
                n += w;
                sx += w * x;
                sy += w * expected;
                sxx += w * x * x;
                sxy += w * x * expected;
                syy += w * ((expected * expected) + spread);
                known += w * c * c * v;
            }
            c = (sxy - (sx * sy / n)) / (sxx - (sx * sx / n));
            a = (sy - (c * sx)) / n;
            double residual = (syy - (a * sy) - (c * sxy)) / n;
            s2 = Math.Max(1e-6, residual - (known / n));
        }
        double mx = rows.Average(row => row.X);
        int inside = rows.Count(row => row.Y is > 0 and < 1);
        double error = Math.Sqrt(s2 + (c * c * rows.Average(row => row.V))) / Math.Sqrt(rows.Sum(row => (row.X - mx) * (row.X - mx)) * inside / rows.Count);
        return (a, c, Math.Sqrt(s2), error);
    }

    // Mean and variance of a normal known only to lie beyond where it was cut.
    private static (double Mean, double Variance) Cut(double mean, double sd, double at)
    {
        double side = at <= 0 ? -1 : 1;
        double z = side * (at - mean) / sd;
        double tail = Math.Max(1e-300, NormalDistribution.Cumulative(-z));
        double hazard = Math.Exp(-.5 * z * z) / Math.Sqrt(2 * Math.PI) / tail;
        return (mean + (side * sd * hazard), sd * sd * Math.Max(0, 1 + (z * hazard) - (hazard * hazard)));
    }
}
