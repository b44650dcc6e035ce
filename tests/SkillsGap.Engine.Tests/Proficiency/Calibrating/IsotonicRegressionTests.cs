using SkillsGap.Engine.Proficiency.Calibrating;

namespace SkillsGap.Engine.Tests.Proficiency.Calibrating;

public sealed class IsotonicRegressionTests
{
    [Fact]
    public void Fit_TinyCases_IsTheBestOfAllRisingFits()
    {
        var random = new Random(2);
        for (var round = 0; round < 400; round++)
        {
            var n = 1 + random.Next(8);
            double[] values = [.. Enumerable.Range(0, n).Select(_ => random.Next(10) / 4.0)], weights = [.. values.Select(_ => 0.1 + random.NextDouble())];

            var fit = IsotonicRegression.Fit(values, weights);

            Assert.All(Enumerable.Range(1, n - 1), i => Assert.True(fit[i] >= fit[i - 1]));
            Assert.Equal(Best(values, weights), Loss(fit, values, weights), 1e-12);
        }
    }

    [Fact]
    public void Fit_Rising_StaysAsItIs() => Assert.Equal([-1, 0, 0, 3], IsotonicRegression.Fit([-1, 0, 0, 3], [1, 5, 2, 1]));

    [Fact]
    public void Fit_NothingOrUnequal_IsEmptyOrRefused()
    {
        Assert.Empty(IsotonicRegression.Fit([], []));
        Assert.Throws<ArgumentException>(() => IsotonicRegression.Fit([1], []));
    }

    // The optimum of the quadratic programme is constant on runs, each at its weighted mean: all ways to cut into runs are tried.
    private static double Best(double[] values, double[] weights)
    {
        var best = double.PositiveInfinity;
        for (var cuts = 0; cuts < 1 << (values.Length - 1); cuts++)
        {
            var fit = new double[values.Length];
            for (int start = 0, end; start < fit.Length; start = end)
            {
                for (end = start + 1; end < fit.Length && (cuts & (1 << (end - 1))) == 0;) end++;
                var run = Enumerable.Range(start, end - start).ToList();
                fit.AsSpan(start..end).Fill(run.Sum(i => weights[i] * values[i]) / run.Sum(i => weights[i]));
            }

            if (Enumerable.Range(1, fit.Length - 1).All(i => fit[i] >= fit[i - 1])) best = Math.Min(best, Loss(fit, values, weights));
        }

        return best;
    }

    private static double Loss(double[] fit, double[] values, double[] weights) => fit.Select((x, i) => weights[i] * (x - values[i]) * (x - values[i])).Sum();
}
