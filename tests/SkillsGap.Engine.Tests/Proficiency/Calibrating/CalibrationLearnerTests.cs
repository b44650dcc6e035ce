using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Calibrating;
using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Tests.Proficiency.Calibrating;

public sealed class CalibrationLearnerTests
{
    private const double NoiseSd = 0.08;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Learn_RightEstimates_StayNearlyAsTheyAre()
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var learned = CalibrationLearner.Learn(Simulated(seed, 4000, (mean, _) => mean, 1)).Calibration;

            Assert.InRange(learned?.SdFactor ?? 1, 0.95, 1.05);
            Assert.All(Grid, x => Assert.Equal(x, learned?.MeanOf(x) ?? x, 0.02));
        }
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(0.7)]
    public void Learn_WrongSpread_IsFound(double factor)
    {
        var learned = CalibrationLearner.Learn(Simulated(1, 4000, (mean, _) => mean, factor));

        Assert.Equal(factor, learned.Calibration!.SdFactor, 0.06);
        Assert.Equal(4000, learned.Calibration.HeldOut);
        Assert.StartsWith("standard deviations", learned.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Learn_SpreadALittleWide_IsFollowedThoughOneSampleHardlyShowsIt()
    {
        var factors = Enumerable.Range(1, 8).Select(seed => CalibrationLearner.Learn(Simulated(seed, 4000, (mean, _) => mean, 1.03)).Calibration!.SdFactor);

        Assert.Equal(1.03, factors.Average(), 0.01);
    }

    [Fact]
    public void Learn_FewAssessments_AreFollowedPartOfTheWay()
    {
        var far = CalibrationLearner.Learn(Simulated(1, 4000, (mean, _) => mean, 1.5)).Calibration!.SdFactor;

        var factors = Enumerable.Range(1, 10).Select(seed => CalibrationLearner.Learn(Simulated(seed, 300, (mean, _) => mean, 1.5)).Calibration!.SdFactor);

        Assert.InRange(factors.Average(), 1.2, far - 0.03);
    }

    [Fact]
    public void Learn_LevelsBelowWhatIsEstimated_AreFollowedWhereTheyAre()
    {
        var learned = CalibrationLearner.Learn(Simulated(1, 6000, (mean, _) => mean > 0.5 ? 0.5 + ((mean - 0.5) / 2) : mean, 1));

        var calibration = learned.Calibration!;
        Assert.StartsWith("means", learned.Reason, StringComparison.Ordinal);
        Assert.All(Grid.Where(x => x < 0.45), x => Assert.Equal(x, calibration.MeanOf(x), 0.03));
        Assert.All(Grid.Where(x => x > 0.55), x => Assert.Equal(0.5 + ((x - 0.5) / 2), calibration.MeanOf(x), 0.03));
    }

    [Fact]
    public void Learn_WhatVolunteeringExplains_MovesNoMean()
    {
        // Odds of taking a test that grow by e^3 per unit of level shift those who take it by 3 variances.
        var learned = CalibrationLearner.Learn(Simulated(1, 6000, (mean, variance) => mean + (3 * variance), 1));

        Assert.All(Grid, x => Assert.Equal(x, learned.Calibration?.MeanOf(x) ?? x, 0.012));
    }

    [Fact]
    public void Learn_NoSkillOfTheRole_MovesNoMean()
    {
        var levels = Simulated(1, 6000, (mean, _) => mean / 2, 1);

        var learned = CalibrationLearner.Learn(levels with { Required = [.. levels.Required.Select(_ => false)] });

        Assert.All(Grid, x => Assert.Equal(x, learned.Calibration!.MeanOf(x), 1e-12));
    }

    [Theory]
    [InlineData(CalibrationLearner.FewestAssessments - 2)]
    [InlineData(2 * (CalibrationLearner.FewestPeople - 1))]
    public void Learn_TooFew_IsNoneAndSaid(int count)
    {
        var learned = CalibrationLearner.Learn(Simulated(1, count, (mean, _) => mean, 3));

        Assert.Null(learned.Calibration);
        Assert.Contains($"{count} assessments of {count / 2} people", learned.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Learn_GeneratedEnterprise_HelpsWhatIsTrueToo()
    {
        var generated = WorkforceGenerator.Generate(new() { People = 1200, Seed = 12, WorldSeed = 12 }, cancellation: Cancellation);
        var (workforce, asOf) = (generated.Content.Workforce, generated.Content.Scenario!.AsOf);
        var model = EvidenceModel.Default(workforce.Taxonomy);

        var learned = CalibrationLearner.Learn(model, workforce, asOf, threads: 1, cancellation: Cancellation);

        var again = CalibrationLearner.Learn(model with { Calibration = learned.Calibration }, workforce, asOf, threads: 3, cancellation: Cancellation);
        Assert.Equal(learned.Calibration!.Calibrated, again.Calibration!.Calibrated);
        Assert.Equal(learned.Calibration.SdFactor, again.Calibration.SdFactor);
        var cases = EvaluationCases.True(workforce, asOf, generated.Truth.Level);
        var before = Measure(model);
        var after = Measure(model with { Calibration = learned.Calibration });
        Assert.True(after.Normal.Rmse < before.Normal.Rmse);
        Assert.True(after.Normal.LogScore > before.Normal.LogScore);
        Assert.True(Math.Abs(after.Normal.Coverage - 0.9) < Math.Abs(before.Normal.Coverage - 0.9));

        MethodScore Measure(EvidenceModel measured) => Evaluation.Of(
            cases, [EstimatedCases.Of(measured, workforce, cases, "", cancellation: Cancellation)], one => one.Required is not null).All.Methods[0];
    }

    private static IEnumerable<double> Grid => Enumerable.Range(4, 13).Select(i => i / 20.0);

    /// <summary>Two assessments a person of levels that spread by so many times what is estimated around what they are expected to be.</summary>
    private static HeldOutLevels Simulated(int seed, int count, Func<double, double, double> expected, double spread)
    {
        var random = new Random(seed);
        double Gauss() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        double[] means = [.. Enumerable.Range(0, count).Select(_ => 0.15 + (0.7 * random.NextDouble()))];
        double[] variances = [.. means.Select(_ => 0.01 + (0.02 * random.NextDouble()))];
        double[] shown =
            [.. means.Select((mean, i) => expected(mean, variances[i]) + (spread * Math.Sqrt(variances[i]) * Gauss()) + (NoiseSd * Gauss()))];
        return new(
            [.. means.Select((_, i) => i / 2)], [.. means.Select(_ => true)], means, variances, shown, [.. means.Select(_ => NoiseSd * NoiseSd)]);
    }
}
