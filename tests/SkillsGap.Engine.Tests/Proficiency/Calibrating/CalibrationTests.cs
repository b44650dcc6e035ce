using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Calibrating;

public sealed class CalibrationTests
{
    private static readonly Calibration Bent = new([0.2, 0.4, 0.6], [0.25, 0.25, 0.65], 1.25, 300);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0.05)]
    [InlineData(0.2, 0.25)]
    [InlineData(0.3, 0.25)]
    [InlineData(0.4, 0.25)]
    [InlineData(0.5, 0.45)]
    [InlineData(0.6, 0.65)]
    [InlineData(1.1, 1.15)]
    public void MeanOf_Corners_AreJoinedByLinesThatGoOnWithSlopeOne(double raw, double calibrated) =>
        Assert.Equal(calibrated, Bent.MeanOf(raw), 1e-12);

    [Fact]
    public void MeanOf_RisingMeans_NeverFalls()
    {
        double[] calibrated = [.. Enumerable.Range(-20, 160).Select(i => Bent.MeanOf(i / 100.0))];

        Assert.Equal(calibrated.Order(), calibrated);
    }

    [Fact]
    public void Estimate_Calibrated_IsTheLastStepBeforeCorrections()
    {
        var workforce = RandomWorkforce.Make(3, people: 30, skills: 6, evidencePerPerson: 20, unscored: true);
        workforce = workforce with { Evidence = workforce.Evidence.Add(Override(0.8, 3) with { Skill = 2 }) };
        var model = EvidenceModel.Default(workforce.Taxonomy);
        var estimator = new ProficiencyEstimator(model with { Calibration = Bent });

        var plain = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);
        var estimate = estimator.Estimate(workforce, AsOf, cancellation: Cancellation);

        for (var p = 0; p < 30; p++)
        {
            for (var s = 0; s < 6; s++)
            {
                var explanation = estimator.Explain(workforce, p, s, AsOf);
                var corrected = (p, s) == (0, 2);
                Assert.Equal(corrected ? 0.8 : Bent.MeanOf(plain.Mean[p, s]), estimate.Mean[p, s]);
                Assert.Equal(corrected ? 0 : 1.25 * plain.Sd[p, s], estimate.Sd[p, s]);
                Assert.Equal((estimate.Mean[p, s], estimate.Sd[p, s]), (explanation.Mean, explanation.Sd));
                var evidence = explanation.Contributions.Sum(c => c.Amount);
                Assert.Equal(
                    explanation.Mean, explanation.PriorMean + evidence + explanation.Calibration + (explanation.Override?.Amount ?? 0), 1e-12);
                Assert.Equal(corrected ? 0 : Bent.MeanOf(plain.Mean[p, s]) - plain.Mean[p, s], explanation.Calibration, 1e-12);
            }
        }
    }
}
