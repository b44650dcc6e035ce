using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Tests.Proficiency.Evaluating;

public sealed class ClusteredRatioTests
{
    [Fact]
    public void Of_RepeatedDraws_HoldsTheTruthAsOftenAsItClaims()
    {
        var random = new Random(11);
        int held = 0, naive = 0;
        const int draws = 1500;
        for (var draw = 0; draw < draws; draw++)
        {
            // Errors share most of their variance within a person: .8² + .6² = 1.
            var (clusters, squares) = (new List<int>(), new List<double>());
            for (var person = 0; person < 120; person++)
            {
                var shared = 0.8 * Gauss(random);
                for (var i = 0; i <= person % 6; i++)
                {
                    clusters.Add(person);
                    squares.Add(Math.Pow(shared + (0.6 * Gauss(random)), 2));
                }
            }

            double[] ones = [.. squares.Select(_ => 1.0)];
            var rmse = ClusteredRatio.Of(clusters.ToArray(), squares.ToArray(), ones).Root;
            var apart = ClusteredRatio.Of([.. Enumerable.Range(0, ones.Length)], squares.ToArray(), ones).Root;
            held += rmse.Low <= 1 && rmse.High >= 1 ? 1 : 0;
            naive += apart.Low <= 1 && apart.High >= 1 ? 1 : 0;
        }

        Assert.InRange(held / (double)draws, 0.925, 0.97);
        Assert.True(naive < held);
    }

    [Fact]
    public void Of_SameAboveAndBelow_IsOneForCertain()
    {
        var ratio = ClusteredRatio.Of([0, 0, 1], [1, 2, 3], [1, 2, 3]);

        Assert.Equal(new(1, 1, 1), ratio);
    }

    [Fact]
    public void Of_OneCluster_KnowsNoInterval()
    {
        var ratio = ClusteredRatio.Of([7, 7], [4, 4], [1, 1]);

        Assert.Equal((4, 0, double.PositiveInfinity), (ratio.Value, ratio.Low, ratio.High));
        Assert.Equal(2, ratio.Root.Value);
        Assert.Throws<ArgumentException>(() => ClusteredRatio.Of([1], [1, 2], [1, 2]));
    }

    private static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
