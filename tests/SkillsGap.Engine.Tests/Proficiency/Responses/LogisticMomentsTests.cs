using SkillsGap.Engine.Proficiency.Responses;

namespace SkillsGap.Engine.Tests.Proficiency.Responses;

public sealed class LogisticMomentsTests
{
    [Theory]
    [InlineData(0, 0.3)]
    [InlineData(1.5, 1)]
    [InlineData(-3, 1.5)]
    [InlineData(2, 2)]
    [InlineData(-6, 2)]
    public void Of_AnyBelief_IsTheIntegral(double mean, double sd)
    {
        foreach (var correct in new[] { true, false })
        {
            var (probability, step, shrinkage) = Integral(mean, sd, correct);

            var moments = LogisticMoments.Of(mean, sd * sd, correct);

            Assert.Equal(probability, moments.Probability, 5e-4);
            Assert.Equal(step, moments.Step, 1e-2);
            Assert.Equal(shrinkage, moments.Shrinkage, 1e-2);
        }
    }

    [Fact]
    public void Mean_OfPowers_IsThatOfTheNormalDistribution()
    {
        double[] expected = [1, 0, 1, 0, 3, 0, 15, 0, 105, 0, 945];
        for (var power = 0; power < expected.Length; power++)
            Assert.Equal(expected[power], LogisticMoments.Mean(0, 1, x => Math.Pow(x, power)), 1e-9);
    }

    // Riemann sums over twelve standard deviations; for smooth functions they are right to rounding.
    private static (double Probability, double Step, double Shrinkage) Integral(double mean, double sd, bool correct)
    {
        double right = 0, zero = 0, one = 0, two = 0;
        for (var z = -12.0; z <= 12; z += 0.001)
        {
            var weight = 0.001 * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
            var p = 1 / (1 + Math.Exp(-(mean + (sd * z))));
            right += weight * p;
            var likelihood = correct ? p : 1 - p;
            zero += weight * likelihood;
            one += weight * likelihood * z;
            two += weight * likelihood * z * z;
        }

        return (right, sd * one / zero, 1 - ((two / zero) - (one / zero * one / zero)));
    }
}
