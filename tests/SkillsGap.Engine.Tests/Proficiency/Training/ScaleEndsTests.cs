using SkillsGap.Engine.Proficiency.Training;

namespace SkillsGap.Engine.Tests.Proficiency.Training;

public sealed class ScaleEndsTests
{
    [Theory]
    [InlineData(0.7, 0.04, 1, 1)]
    [InlineData(1.3, 0.04, 1, 1)]
    [InlineData(0.1, 0.01, 1, 1)]
    [InlineData(0.2, 0.09, 0, -1)]
    [InlineData(-0.1, 0.02, 0, -1)]
    public void Replacement_OfANormalBeyondABound_GivesItsMeanAndVariance(double mean, double variance, double bound, int end)
    {
        var (value, extra) = ScaleEnds.Replacement(mean, variance, bound, end);

        var (trueMean, trueVariance) = BeyondByIntegration(mean, variance, bound, end);
        var precision = (1 / variance) + (1 / extra);
        Assert.Equal(trueVariance, 1 / precision, 1e-6);
        Assert.Equal(trueMean, ((mean / variance) + (value / extra)) / precision, 1e-6);
    }

    [Fact]
    public void Replacement_WhereTheBoundSaysNothing_SaysNothing()
    {
        var (value, extra) = ScaleEnds.Replacement(5, .01, 1, 1);

        Assert.Equal(5, value);
        Assert.True(extra >= 100);
    }

    private static (double Mean, double Variance) BeyondByIntegration(double mean, double variance, double bound, int end)
    {
        const int steps = 400_000;
        var width = 12 * Math.Sqrt(variance) / steps;
        double weight = 0, first = 0, second = 0;
        for (var i = 0; i < steps; i++)
        {
            var x = bound + (end * (i + .5) * width);
            var density = Math.Exp(-((x - mean) * (x - mean) / (2 * variance)));
            weight += density;
            first += density * x;
            second += density * x * x;
        }

        return (first / weight, (second / weight) - (first / weight * (first / weight)));
    }
}
