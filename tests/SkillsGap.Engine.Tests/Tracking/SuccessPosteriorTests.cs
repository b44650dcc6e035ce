using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Tracking;

public sealed class SuccessPosteriorTests
{
    [Theory]
    [InlineData(0, 0, 0.8)]
    [InlineData(10, 7, 0.8)]
    [InlineData(500, 260, 0.9)]
    public void Interval_HoldsNinetyPercentOfTheDensity_WithFiveBelow(int ended, int succeeded, double declared)
    {
        var posterior = SuccessPosterior.Of(new(PathKind.Cohort, ended, succeeded, declared), 20);
        var (low, high) = posterior.Interval();

        // Likelihood × prior, by the midpoint rule, knows nothing of quantiles of a Beta.
        double a = 20 * declared, b = 20 * (1 - declared);
        var grid = Enumerable.Range(0, 100_000).Select(i => (i + 0.5) / 100_000).ToArray();
        var log = grid.Select(p => ((a - 1 + succeeded) * Math.Log(p)) + ((b - 1 + ended - succeeded) * Math.Log(1 - p))).ToArray();
        var most = log.Max();
        var density = log.Select(l => Math.Exp(l - most)).ToArray();
        var all = density.Sum();

        Assert.Equal(0.05, grid.Zip(density).Where(pair => pair.First < low).Sum(pair => pair.Second) / all, 3);
        Assert.Equal(0.05, grid.Zip(density).Where(pair => pair.First > high).Sum(pair => pair.Second) / all, 3);
        Assert.Equal(grid.Zip(density).Sum(pair => pair.First * pair.Second) / all, posterior.Mean, 4);
    }

    [Fact]
    public void Model_WithoutOutcomes_IsTheDeclaredOneToTheBit()
    {
        var none = SuccessModel.Of(new() { AsOf = default, Deadline = default, Targets = [] });

        Assert.All(Enumerable.Range(0, 50), i => Assert.Equal(
            BitConverter.DoubleToInt64Bits(new SuccessModel().Probability(i % 6, i * 3, i % 2 == 0, i % 3 == 0, i % 5 == 0)),
            BitConverter.DoubleToInt64Bits(none.Probability(i % 6, i * 3, i % 2 == 0, i % 3 == 0, i % 5 == 0, i % 4 == 0))));
    }

    [Fact]
    public void Model_WithOutcomes_MovesOneKindAndKeepsTheDifferencesBetweenPeople()
    {
        var learned = new SuccessModel().Learned([new(PathKind.Cohort, 200, 80, 0.8)], 20);
        double Odds(SuccessModel model, int gaps, bool cohort)
        {
            var p = model.Probability(gaps, 10, false, false, false, cohort);
            return Math.Log(p / (1 - p));
        }

        // Beta(16 + 80, 4 + 120): mean 96/220 against 0.8.
        var shift = Math.Log(96.0 / 124) - Math.Log(4);
        foreach (var gaps in new[] { 1, 3, 5 })
        {
            Assert.Equal(Odds(new(), gaps, true) + shift, Odds(learned, gaps, true), 9);
            Assert.Equal(Odds(new(), gaps, false), Odds(learned, gaps, false), 12);
        }
    }

    [Fact]
    public void Intervals_AfterTwoThousandOutcomes_HoldTheTruthAboutNineTimesInTen()
    {
        // Eight worlds of 50 replications: 1,600 intervals, whose share has a standard deviation of 0.75 %.
        int held = 0, intervals = 0;
        var random = new Random(3);
        for (var world = 0; world < 8; world++)
        {
            var truth = Enum.GetValues<PathKind>().Select(_ => 0.4 + (0.55 * random.NextDouble())).ToArray();
            for (var r = 0; r < 50; r++)
            {
                foreach (var kind in Enum.GetValues<PathKind>())
                {
                    var succeeded = Enumerable.Range(0, 500).Count(_ => random.NextDouble() < truth[(int)kind]);
                    var (low, high) = SuccessPosterior.Of(new(kind, 500, succeeded, 0.8), 20).Interval();
                    intervals++;
                    held += truth[(int)kind] >= low && truth[(int)kind] <= high ? 1 : 0;
                }
            }
        }

        Assert.InRange(held / (double)intervals, 0.88, 0.92);
    }
}
