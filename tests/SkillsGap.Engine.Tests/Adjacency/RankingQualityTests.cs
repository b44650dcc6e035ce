using SkillsGap.Benchmarks.Ranking;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Tests.Adjacency;

/// <summary>A small version of the committed measurement (benchmarks, ranking): it cannot get much worse unnoticed.</summary>
public sealed class RankingQualityTests(ITestOutputHelper output)
{
    /// <summary>None of the seeds of the measurement.</summary>
    private const int Seed = 11;

    [Theory]
    [InlineData("esco-1.2.1-level2.csv", LikelyModel.Mixture, 0.9, 0.62)]
    [InlineData("onet-30.2.csv", LikelyModel.Gaussian, 0.91, 0.9)]
    public void Probabilities_OfHiddenHalves_RankWhatIsThereAboveWhatIsNot(string file, LikelyModel model, double auc, double precision)
    {
        var task = HiddenHalf.Draw(ProfileTable.Read(SharedData.At("profiles", file)), Seed);
        var likely = LikelySkills.Fit(
            task.Training, new() { Components = 100, Bags = 2, Iterations = 10 }, cancellation: TestContext.Current.CancellationToken);

        var scores = task.Cases.Select(test => RankingScore.Of(Ask(test), test.Truth)).OfType<RankingScore>().ToList();

        output.WriteLine($"{file}: AUC {scores.Average(s => s.Auc):.0000}, average precision {scores.Average(s => s.AveragePrecision):.0000}");
        Assert.Equal(150, scores.Count);
        Assert.Equal(model, likely.Model);
        Assert.True(scores.Average(s => s.Auc) >= auc);
        Assert.True(scores.Average(s => s.AveragePrecision) >= precision);

        double[] Ask(RankingCase test)
        {
            var probability = new double[task.Training.Skills];
            likely.Probabilities(test.Seen, test.Levels, probability);
            return Array.ConvertAll(test.Hidden, s => probability[s]);
        }
    }
}
