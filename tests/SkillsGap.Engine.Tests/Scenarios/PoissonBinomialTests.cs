using System.Numerics;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Scenarios;

public sealed class PoissonBinomialTests
{
    [Fact]
    public void AtLeast_RandomTrials_EqualsTheSumOverAllOutcomes()
    {
        var random = new Random(1);
        for (var n = 0; n <= 10; n++)
        {
            var odds = Enumerable.Range(0, n).Select(_ => random.Next(5) == 0 ? random.Next(2) : random.NextDouble()).ToArray();
            for (var k = -1; k <= n + 1; k++)
            {
                var expected = Enumerable.Range(0, 1 << n).Where(outcome => BitOperations.PopCount((uint)outcome) >= k)
                    .Sum(outcome => odds.Select((p, i) => (outcome >> i & 1) == 1 ? p : 1 - p).Aggregate(1.0, (a, b) => a * b));
                Assert.Equal(expected, PoissonBinomial.AtLeast(odds, k), 12);
            }
        }
    }

    [Fact]
    public void Distribution_RandomTrials_IsTheDifferenceOfTheTails()
    {
        var random = new Random(2);
        double[] odds = [0, 1, .. Enumerable.Range(0, 12).Select(_ => random.NextDouble())];
        var heads = PoissonBinomial.Distribution(odds, sure: 3);
        for (var k = 0; k <= 18; k++)
        {
            var expected = PoissonBinomial.AtLeast(odds, k - 3) - PoissonBinomial.AtLeast(odds, k - 2);
            var found = k >= heads.First && k < heads.First + heads.Probabilities.Count ? heads.Probabilities[k - heads.First] : 0;
            Assert.Equal(expected, found, 12);
            Assert.Equal(PoissonBinomial.AtLeast(odds, k - 3), heads.AtLeast(k), 12);
        }

        Assert.Equal(3 + odds.Sum(), heads.Mean, 9);
        Assert.True(1 - heads.AtLeast(heads.Quantile(0.1) + 1) >= 0.1 && 1 - heads.AtLeast(heads.Quantile(0.1)) < 0.1);
    }

    [Fact]
    public void Distribution_ManyTrials_HasTheMeanAndTheVarianceOfTheSum()
    {
        var random = new Random(3);
        double[] odds = [.. Enumerable.Range(0, 20_000).Select(_ => random.NextDouble())];
        var heads = PoissonBinomial.Distribution(odds);
        Assert.Equal(1, heads.Probabilities.Sum(), 9);
        Assert.Equal(odds.Sum(), heads.Mean, 6);
        Assert.Equal(odds.Sum(p => p * (1 - p)), heads.Probabilities.Select((p, i) => p * Math.Pow(heads.First + i - heads.Mean, 2)).Sum(), 4);
        Assert.True(heads.Probabilities.Count < 4_000);
    }
}
