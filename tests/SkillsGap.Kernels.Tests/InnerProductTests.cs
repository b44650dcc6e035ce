namespace SkillsGap.Kernels.Tests;

public sealed class InnerProductTests
{
    [Fact]
    public void Of_EveryLengthUpTo100_IsTheScalarSum()
    {
        var random = new Random(1);
        for (var n = 0; n <= 100; n++)
        {
            var (x, y) = (Numbers(random, n), Numbers(random, n));
            decimal sum = 0, size = 0;
            for (var i = 0; i < n; i++)
            {
                sum += (decimal)x[i] * (decimal)y[i];
                size += Math.Abs((decimal)x[i] * (decimal)y[i]);
            }

            // n roundings of products and n of sums, each at most half of 2^-52 of what has been summed.
            Assert.Equal((double)sum, InnerProduct.Of(x, y), 1e-13 + ((double)size * n * Math.Pow(2, -52)));
        }
    }

    [Fact]
    public void Of_TheSameNumbersElsewhere_IsTheSameBits()
    {
        var random = new Random(2);
        var (x, y) = (Numbers(random, 61), Numbers(random, 61));
        var expected = BitConverter.DoubleToInt64Bits(InnerProduct.Of(x, y));
        var memory = new double[80];
        for (var offset = 0; offset < 16; offset++)
        {
            x.CopyTo(memory, offset);
            Assert.Equal(expected, BitConverter.DoubleToInt64Bits(InnerProduct.Of(memory.AsSpan(offset, 61), y)));
        }
    }

    [Fact]
    public void Of_LengthsThatDiffer_Throws() => Assert.Throws<ArgumentException>(() => InnerProduct.Of([1.0], [1.0, 2.0]));

    private static double[] Numbers(Random random, int n) => [.. Enumerable.Range(0, n).Select(_ => (2 * random.NextDouble()) - 1)];
}
