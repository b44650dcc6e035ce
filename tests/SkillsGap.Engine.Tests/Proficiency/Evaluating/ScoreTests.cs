using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Tests.Proficiency.Evaluating;

public sealed class ScoreTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void RankingScore_RandomScoresWithTies_AreTheDefinitions()
    {
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            double[] scores = [.. Enumerable.Range(0, 12).Select(_ => random.Next(6) / 6.0)];
            bool[] truth = [.. Enumerable.Range(0, 12).Select(j => j == 0 || (j > 1 && random.Next(2) == 0))];
            var (there, absent) = (scores.Where((_, j) => truth[j]).ToList(), scores.Where((_, j) => !truth[j]).ToList());

            var score = RankingScore.Of(scores, truth)!.Value;

            Assert.Equal(there.Average(a => absent.Average(b => a > b ? 1 : a == b ? 0.5 : 0)), score.Auc, Rounding);
            Assert.Equal(there.Average(a => there.Count(b => b >= a) / (double)scores.Count(b => b >= a)), score.AveragePrecision, Rounding);
        }
    }

    [Fact]
    public void RankingScore_OneOutcomeOnly_IsNone()
    {
        Assert.Null(RankingScore.Of([0.1, 0.2], [true, true]));
        Assert.Null(RankingScore.Of([0.1, 0.2], [false, false]));
        Assert.Null(RankingScore.Of([], []));
    }

    [Fact]
    public void RankingScore_NotANumber_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => RankingScore.Of([0.1, double.NaN], [true, false]));
        Assert.Throws<ArgumentException>(() => RankingScore.Of([0.1], [true, false]));
    }

    [Fact]
    public void ProbabilityScore_ByHand_IsWhatTheFormulasSay()
    {
        double[] probabilities = [0.05, 0.08, 0.62, 0.66, 1, 0];
        bool[] outcomes = [false, true, true, true, false, false];

        var score = ProbabilityScore.Of(probabilities, outcomes)!;

        var least = ProbabilityScore.LeastProbability;
        Assert.Equal(-(Math.Log(0.95) + Math.Log(0.08) + Math.Log(0.62) + Math.Log(0.66) + Math.Log(least)) / 6, score.LogLoss, Rounding);
        Assert.Equal(((0.05 * 0.05) + (0.92 * 0.92) + (0.38 * 0.38) + (0.34 * 0.34) + 1) / 6, score.Brier, Rounding);
        // Bins: {.05, .08, 0} with one of three, {.62, .66} with both, {1} with none.
        Assert.Equal(((3 * Math.Abs((0.13 / 3) - (1 / 3.0))) + (2 * 0.36) + 1) / 6, score.CalibrationError, Rounding);
        Assert.Equal([3, 0, 0, 0, 0, 0, 2, 0, 0, 1], score.Reliability.Select(bin => bin.Count));
        Assert.Equal(1, score.Reliability[6].Observed);
        Assert.Equal(0.64, score.Reliability[6].Predicted, Rounding);
        Assert.True(double.IsNaN(score.Reliability[1].Observed));
    }

    [Fact]
    public void ProbabilityScore_NothingOrNoProbability_IsNoneOrRefused()
    {
        Assert.Null(ProbabilityScore.Of([], []));
        Assert.Throws<ArgumentException>(() => ProbabilityScore.Of([1.5], [true]));
        Assert.Throws<ArgumentException>(() => ProbabilityScore.Of([double.NaN], [true]));
        Assert.Throws<ArgumentException>(() => ProbabilityScore.Of([0.5], []));
    }

    [Fact]
    public void CalibrationError_TrueProbabilities_GoesToZero()
    {
        var random = new Random(5);
        double[] probabilities = [.. Enumerable.Range(0, 40_000).Select(_ => random.NextDouble())];
        bool[] outcomes = [.. probabilities.Select(p => random.NextDouble() < p)];

        Assert.InRange(ProbabilityScore.Of(probabilities, outcomes)!.CalibrationError, 0, 0.01);
        double[] half = [.. probabilities.Select(p => p / 2)];
        Assert.InRange(ProbabilityScore.Of(half, outcomes)!.CalibrationError, 0.24, 0.26);
    }

    [Fact]
    public void NormalScore_ByHand_IsWhatTheFormulasSay()
    {
        var score = NormalScore.Of([0, 1, 2], [1, 2, 0.5], [1, 1, 3])!.Value;

        Assert.Equal(Math.Sqrt(2 / 3.0), score.Rmse, Rounding);
        Assert.Equal(-2 / 3.0, score.Bias, Rounding);
        Assert.Equal(2 / 3.0, score.Coverage, Rounding);
        Assert.Equal((Density(1, 1) + Density(0, 2) + Density(1, 0.5)) / 3, score.LogScore, Rounding);
        Assert.Null(NormalScore.Of([], [], []));
        Assert.Throws<ArgumentException>(() => NormalScore.Of([1], [0], [1]));

        static double Density(double error, double sd) => Math.Log(Math.Exp(-error * error / (2 * sd * sd)) / (sd * Math.Sqrt(2 * Math.PI)));
    }

    [Fact]
    public void Coverage_NormalErrors_IsWhatIntervalsClaim()
    {
        var random = new Random(3);
        double[] sds = [.. Enumerable.Range(0, 50_000).Select(_ => 0.05 + random.NextDouble())];
        double[] truth = [.. sds.Select(sd => sd * Gauss(random))];

        Assert.InRange(NormalScore.Of(new double[sds.Length], sds, truth)!.Value.Coverage, 0.895, 0.905);
    }

    private static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
