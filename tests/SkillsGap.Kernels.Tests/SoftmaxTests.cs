namespace SkillsGap.Kernels.Tests;

public sealed class SoftmaxTests
{
    [Fact]
    public void Normalise_SmallNumbers_IsTheDefinition()
    {
        var random = new Random(1);
        for (var n = 1; n <= 50; n++)
        {
            double[] x = [.. Enumerable.Range(0, n).Select(_ => (6 * random.NextDouble()) - 3)];
            var sum = x.Sum(Math.Exp);
            double[] expected = [.. x.Select(v => Math.Exp(v) / sum)];

            Assert.Equal(Math.Log(sum), Softmax.Normalise(x), 1e-13);
            Assert.All(expected.Zip(x), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
        }
    }

    [Theory]
    [InlineData(-2000)]
    [InlineData(2000)]
    public void Normalise_NumbersWithoutAnExponential_StillShares(double far)
    {
        double[] x = [far, far + Math.Log(3), double.NegativeInfinity];

        Assert.Equal(far + Math.Log(4), Softmax.Normalise(x), 1e-9);
        Assert.Equal(0.25, x[0], 1e-12);
        Assert.Equal(0.75, x[1], 1e-12);
        Assert.Equal(0, x[2]);
    }

    [Fact]
    public void Normalise_NotANumber_SpreadsAndNothingThrows()
    {
        double[] x = [1, double.NaN, 2];

        Assert.True(double.IsNaN(Softmax.Normalise(x)));
        Assert.All(x, v => Assert.True(double.IsNaN(v)));
        Assert.Throws<ArgumentException>(() => Softmax.Normalise([]));
    }
}
