using System.Numerics;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning.Checking;

public sealed class RowConjugateTests
{
    [Fact]
    public void Of_RowsOfEveryKind_IsTheMostOfADenseGrid()
    {
        var random = new Random(7);
        for (int trial = 0; trial < 300; trial++)
        {
            double? lower = random.Next(2) == 0 ? random.Next(0, 5) : null, upper = random.Next(2) == 0 ? random.Next(5, 12) : null;
            WorthSegment[] worth = random.Next(2) == 0 ? [new(random.Next(1, 4), 6), new(random.Next(4, 9), 2.5)] : [];
            var row = new AllocationRow("r", lower, upper, worth);
            double price = upper is null ? -random.NextDouble() * 8 : (random.NextDouble() - 0.5) * 16;
            double most = double.NegativeInfinity;
            // Corners lie at whole numbers, and prices of the right sign let nothing rise beyond the last.
            for (double y = lower ?? 0; y <= (upper ?? 20); y += 0.25)
                most = Math.Max(most, price * y + worth.Select((step, k) => step.Each * Math.Clamp(y - (k == 0 ? 0 : worth[k - 1].UpTo), 0, step.UpTo - (k == 0 ? 0 : worth[k - 1].UpTo))).Sum());
            Assert.Equal(most, RowConjugate.Of(row, price, out _).Value, 1e-12);
        }
    }

    [Fact]
    public void DoubleDouble_SumsOfProductsOfAllSizes_AreThoseOfWholeNumbers()
    {
        var random = new Random(11);
        for (int trial = 0; trial < 50; trial++)
        {
            DoubleDouble sum = 0;
            BigInteger exact = 0;
            for (int k = 0; k < 200; k++)
            {
                long a = random.NextInt64(-(1L << 50), 1L << 50), b = random.NextInt64(-(1L << random.Next(1, 46)), 1L << 45);
                sum += DoubleDouble.Product(a, b);
                exact += (BigInteger)a * b;
            }
            // Take the exact sum away in two parts that doubles hold whole: what is left is the error.
            BigInteger high = exact >> 50 << 50;
            Assert.Equal(0, (sum - (double)high - (double)(exact - high)).Value);
        }
    }
}
