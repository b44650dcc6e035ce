using System.Numerics;
using SkillsGap.Engine.Audit.Fairness.Testing;

namespace SkillsGap.Engine.Tests.Audit.Fairness;

public sealed class ExactTestsTests
{
    [Fact]
    public void Fisher_OfAllSmallTables_IsTheSumOfWholeNumbers()
    {
        for (var people = 0; people <= 9; people++)
        {
            for (var others = 0; others <= 9; others++)
            {
                for (var selected = 0; selected <= people; selected++)
                {
                    for (var otherSelected = 0; otherSelected <= others; otherSelected++)
                        Assert.Equal(Enumerated(selected, people, otherSelected, others), FisherExact.TwoSided(selected, people, otherSelected, others), 1e-12);
                }
            }
        }
    }

    [Theory]
    [InlineData(3, 4, 1, 4, 0.485714285714286)] // The lady tasting tea.
    [InlineData(1, 12, 9, 12, 0.00275945618522)] // One of twelve men and nine of twelve women: the example of many text books.
    [InlineData(0, 36, 30, 460, 0.153912521825)] // With whole numbers, by a few lines of another language.
    public void Fisher_OfPublishedTables_IsThePublishedP(int selected, int people, int otherSelected, int others, double p) =>
        Assert.Equal(p, FisherExact.TwoSided(selected, people, otherSelected, others), 1e-11);

    [Theory]
    [InlineData(900, 9_000, 2_200, 17_000)]
    [InlineData(0, 20_000, 20_000, 25_000)]
    [InlineData(22_500, 45_000, 22_500, 45_000)]
    public void Fisher_OfManyPeople_NeitherOverflowsNorLeavesItsRange(int selected, int people, int otherSelected, int others) =>
        Assert.InRange(FisherExact.TwoSided(selected, people, otherSelected, others), 0, 1);

    [Fact]
    public void Fisher_WithTheGroupsChangedRound_IsTheSame() =>
        Assert.Equal(FisherExact.TwoSided(130, 1000, 340, 2100), FisherExact.TwoSided(340, 2100, 130, 1000), 1e-12);

    [Fact]
    public void Sign_OfAllSmallNumbers_CountsTheOutcomesAtLeastAsFarApart()
    {
        for (var pairs = 0; pairs <= 12; pairs++)
        {
            for (var less = 0; less <= pairs; less++)
            {
                var apart = Math.Abs((2 * less) - pairs);
                var far = Enumerable.Range(0, 1 << pairs).Count(signs => Math.Abs((2 * BitOperations.PopCount((uint)signs)) - pairs) >= apart);
                Assert.Equal(far / Math.Pow(2, pairs), SignTest.TwoSided(less, pairs - less), 1e-12);
            }
        }
    }

    // Holm's method by hand: 0.005·4, 0.01·3, 0.03·2, and 0.04·1, which may not fall below the one before.
    [Fact]
    public void Holm_OfFourTests_IsAsByHand() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], HolmCorrection.Of([0.01, 0.04, 0.03, 0.005]), (a, b) => Math.Abs(a - b) < 1e-12);

    // What the definition asks: reject in turn from the smallest while p ≤ level / (tests left).
    [Fact]
    public void Holm_AtAnyLevel_RejectsAsTheStepsDo()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            double[] p = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Math.Pow(random.NextDouble(), 3))];
            var level = random.NextDouble() * 0.2;
            var rejected = p.Order().TakeWhile((one, k) => one * (p.Length - k) <= level).Count();
            Assert.Equal(rejected, HolmCorrection.Of(p).Count(one => one <= level));
        }
    }

    private static double Enumerated(int selected, int people, int otherSelected, int others)
    {
        var drawn = selected + otherSelected;
        BigInteger Ways(int x) => Choose(people, x) * Choose(others, drawn - x);
        var seen = Ways(selected);
        var unlikely = Enumerable.Range(0, drawn + 1).Select(Ways).Where(ways => ways <= seen).Aggregate(BigInteger.Zero, (a, b) => a + b);
        return (double)unlikely / (double)Choose(people + others, drawn);
    }

    private static BigInteger Choose(int n, int k)
    {
        if (k < 0 || k > n) return 0;
        var ways = BigInteger.One;
        for (var i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
        return ways;
    }
}
