using MathNet.Numerics.Distributions;
using SkillsGap.Engine.Audit.Fairness.Testing;

namespace SkillsGap.Engine.Tests.Audit.Fairness;

public sealed class RatioIntervalTests
{
    private const double Z = 1.959963984540054;

    // The example of Koopman's paper (Biometrics 40, 1984): 36 of 40 against 16 of 80.
    [Fact]
    public void Interval_OfKoopmansExample_IsAsPublished()
    {
        var (low, high) = RatioInterval.Of(36, 40, 16, 80, 0.95);

        Assert.Equal(2.94, low, 0.01);
        Assert.Equal(7.15, high, 0.01);
    }

    // At each end Pearson's chi-square, least over all pairs of shares of that ratio, is the square of the quantile: the least is looked for on a grid.
    [Theory]
    [InlineData(5, 204, 17, 424)]
    [InlineData(1, 30, 30, 30)]
    [InlineData(60, 100, 90, 110)]
    [InlineData(3, 12, 2, 9)]
    public void Interval_AtItsEnds_IsWhereChiSquareReachesTheQuantile(int x, int n, int y, int m)
    {
        var (low, high) = RatioInterval.Of(x, n, y, m, 0.95);

        foreach (var ratio in new[] { low, high }) Assert.Equal(Z * Z, ChiSquare(x, n, y, m, ratio), 0.01);
        Assert.InRange((double)x / n / ((double)y / m), low, high);
    }

    [Theory]
    [InlineData(0, 36, 30, 460)]
    [InlineData(0, 5, 5, 5)]
    [InlineData(0, 1000, 1, 2000)]
    public void Interval_WithNobodySelected_BeginsAtNothingAndEnds(int x, int n, int y, int m)
    {
        var (low, high) = RatioInterval.Of(x, n, y, m, 0.95);

        Assert.Equal(0, low);
        Assert.True(double.IsFinite(high) && high > 0);
        var (from, to) = RatioInterval.Of(y, m, x, n, 0.95);
        Assert.Equal(1, from * high, 1e-9);
        Assert.Equal(double.PositiveInfinity, to);
    }

    [Fact]
    public void Interval_OfEverybodyInBoth_HoldsOne()
    {
        var (low, high) = RatioInterval.Of(20, 20, 25, 25, 0.95);

        Assert.InRange(1, low, high);
        Assert.True(low > 0.8 && high < 1.25);
    }

    [Fact]
    public void Interval_WithTheGroupsChangedRound_IsTheReciprocal()
    {
        var (low, high) = RatioInterval.Of(13, 90, 41, 160, 0.9);
        var (from, to) = RatioInterval.Of(41, 160, 13, 90, 0.9);

        Assert.Equal(1 / high, from, 1e-9);
        Assert.Equal(1 / low, to, 1e-9);
    }

    // All outcomes of two small groups, each with its probability: how often the interval holds the true ratio.
    [Theory]
    [InlineData(25, 0.1, 40, 0.3)]
    [InlineData(30, 0.3, 30, 0.3)]
    [InlineData(15, 0.6, 60, 0.8)]
    public void Interval_OverAllOutcomes_CoversAboutAsOftenAsItSays(int n, double p, int m, double q)
    {
        var covered = 0.0;
        for (var x = 0; x <= n; x++)
        {
            for (var y = 0; y <= m; y++)
            {
                var (low, high) = RatioInterval.Of(x, n, y, m, 0.95);
                if (low <= p / q && p / q <= high) covered += Binomial.PMF(p, n, x) * Binomial.PMF(q, m, y);
            }
        }

        Assert.InRange(covered, 0.93, 0.98);
    }

    private static double ChiSquare(double x, double n, double y, double m, double ratio)
    {
        const int Steps = 400_000;
        var most = Math.Min(1, 1 / ratio);
        // Koopman takes the likeliest shares of that ratio.
        var (best, at) = (double.NegativeInfinity, 0.0);
        for (var k = 1; k < Steps; k++)
        {
            var q = most * k / Steps;
            var p = ratio * q;
            var likelihood = (x * Math.Log(p)) + ((n - x) * Math.Log(1 - p)) + (y * Math.Log(q)) + ((m - y) * Math.Log(1 - q));
            if (likelihood > best) (best, at) = (likelihood, q);
        }

        double share = ratio * at, of = x - (n * share), other = y - (m * at);
        return (of * of / (n * share * (1 - share))) + (other * other / (m * at * (1 - at)));
    }
}
