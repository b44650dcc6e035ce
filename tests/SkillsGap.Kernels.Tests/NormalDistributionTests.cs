namespace SkillsGap.Kernels.Tests;

public sealed class NormalDistributionTests
{
    [Fact]
    public void Cumulative_FromMinusNineToNine_AgreesWithIntegratedDensity()
    {
        const double step = 1.0 / 1024;
        var integral = 0.0;
        for (var i = -9 * 1024; i < 9 * 1024; i++)
        {
            Assert.Equal(integral, NormalDistribution.Cumulative(i * step), 1e-13);
            integral += step / 6 * (Density(i * step) + (4 * Density((i + 0.5) * step)) + Density((i + 1) * step));
        }

        static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(0, 0.5)]
    [InlineData(-38, 0)]
    [InlineData(38, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void Cumulative_SpecialValues_AreExact(double z, double expected) =>
        Assert.Equal(expected, NormalDistribution.Cumulative(z), 1e-15);

    [Theory]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(-1.644853626951473, 0.05)]
    [InlineData(-10, 7.61985302416053e-24)]
    public void Cumulative_TabulatedQuantiles_AreMet(double z, double expected) =>
        Assert.Equal(1, NormalDistribution.Cumulative(z) / expected, 1e-8);
}
