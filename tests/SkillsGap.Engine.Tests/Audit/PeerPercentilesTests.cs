using SkillsGap.Engine.Audit.Scoring;

namespace SkillsGap.Engine.Tests.Audit;

public sealed class PeerPercentilesTests
{
    [Fact]
    public void Of_AnyScoresWithTies_AreThoseOfTheDefinitionByCounting()
    {
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            double[] scores = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => (double)random.Next(8))];

            var percentiles = PeerPercentiles.Of(scores);

            for (var i = 0; i < scores.Length; i++)
            {
                var (below, equal) = (scores.Count(s => s < scores[i]), scores.Count(s => s == scores[i]));
                Assert.Equal(100 * (below + (equal / 2.0)) / scores.Length, percentiles[i], 1e-12);
            }

            Assert.Equal(50, percentiles.Average(), 1e-9);
        }
    }

    [Fact]
    public void Of_TheFirstOfFour_IsFlaggedAndTheSecondIsNot()
    {
        var percentiles = PeerPercentiles.Of([10, 40, 30, 20]);

        Assert.Equal([12.5, 87.5, 62.5, 37.5], percentiles);
        Assert.Equal([false, true, false, false], percentiles.Select(one => one >= PeerPercentiles.Flagged));
    }
}
