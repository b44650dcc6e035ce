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
}
