using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Kernels;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

public sealed class AssessmentOutlookTests
{
    private const int Skills = 5, Assessed = 2;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Shift_IsWhatAnAssessmentTakesFromEveryVariance_AndMovesEveryMeanBy(int seed)
    {
        var workforce = RandomWorkforce.Make(seed, 1, Skills, 12, false);
        var estimator = new ProficiencyEstimator(RandomWorkforce.Model(seed, workforce.Taxonomy));
        var (before, low, high) = (Estimate(null), Estimate(0.2), Estimate(0.9));

        var outlook = estimator.OutlookFor(workforce, AsOf);
        outlook.Read(0);
        outlook.Assess(Assessed, [.. Enumerable.Range(0, Skills)]);

        for (var s = 0; s < Skills; s++)
        {
            var fallen = (before.Sd[0, s] * before.Sd[0, s]) - (high.Sd[0, s] * high.Sd[0, s]);
            Assert.Equal(fallen, outlook.Shift[s] * outlook.Shift[s], 1e-10);

            // Means move by shift times the same number of standard deviations, whatever the skill.
            var deviations = (high.Mean[0, Assessed] - low.Mean[0, Assessed]) / outlook.Shift[Assessed];
            Assert.Equal(high.Mean[0, s] - low.Mean[0, s], outlook.Shift[s] * deviations, 1e-10);
        }

        ProficiencyEstimate Estimate(double? result)
        {
            var evidence = workforce.Evidence;
            if (result is { } value) evidence = evidence.Add(new(0, Assessed, EvidenceKind.Assessment, AsOf, value, 1, "test", null, ""));
            return estimator.Estimate(workforce with { Evidence = evidence }, AsOf, cancellation: TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Draws_HaveTheMeansAndVariancesThatAreLeftAfterTheResult()
    {
        const int draws = 20_000;
        const double result = 1.5;
        var workforce = RandomWorkforce.Make(4, 1, Skills, 12, false);
        var estimator = new ProficiencyEstimator(RandomWorkforce.Model(4, workforce.Taxonomy));
        var estimate = estimator.Estimate(workforce, AsOf, cancellation: TestContext.Current.CancellationToken);
        var outlook = estimator.OutlookFor(workforce, AsOf);
        outlook.Read(0);
        outlook.PrepareDraws();
        outlook.Assess(Assessed);
        var random = new SeededRandom(1);
        double[] sum = new double[Skills], squares = new double[Skills], normals = new double[Skills + 1], deviation = new double[Skills];

        for (var d = 0; d < draws; d++)
        {
            for (var i = 0; i < normals.Length; i++) normals[i] = Normal(random);
            outlook.Draw(result, normals, deviation);
            for (var s = 0; s < Skills; s++) (sum[s], squares[s]) = (sum[s] + deviation[s], squares[s] + (deviation[s] * deviation[s]));
        }

        for (var s = 0; s < Skills; s++)
        {
            var (mean, variance) = (sum[s] / draws, (squares[s] / draws) - Math.Pow(sum[s] / draws, 2));
            var left = Math.Pow(estimate.Sd[0, s], 2) - Math.Pow(outlook.Shift[s], 2);
            Assert.Equal(outlook.Shift[s] * result, mean, 5 * Math.Sqrt(left / draws));
            Assert.Equal(1, variance / left, 5 * Math.Sqrt(2.0 / draws));
        }
    }

    [Fact]
    public void Draws_OfAMixture_HaveTheVariancesOfItsEstimate()
    {
        const int draws = 20_000;
        var workforce = RandomWorkforce.Make(5, 1, Skills, 6, false);
        var random = new SeededRandom(2);
        var archetypes = new ProfileArchetypes(
            [0.3, 0.5, 0.2], [.. Enumerable.Range(0, 3 * Skills).Select(_ => random.Unit() - 0.5)],
            ImmutableDictionary<string, ImmutableArray<double>>.Empty);
        var estimator = new ProficiencyEstimator(RandomWorkforce.Model(5, workforce.Taxonomy) with { Archetypes = archetypes });
        var estimate = estimator.Estimate(workforce, AsOf, cancellation: TestContext.Current.CancellationToken);
        var outlook = estimator.OutlookFor(workforce, AsOf);
        outlook.Read(0);
        outlook.PrepareDraws();
        outlook.Assess(Assessed);
        double[] squares = new double[Skills], normals = new double[Skills + 1], deviation = new double[Skills];

        for (var d = 0; d < draws; d++)
        {
            for (var i = 0; i < normals.Length; i++) normals[i] = Normal(random);
            outlook.Draw(Normal(random), normals, deviation);
            for (var s = 0; s < Skills; s++) squares[s] += deviation[s] * deviation[s] / draws;
        }

        for (var s = 0; s < Skills; s++) Assert.Equal(1, squares[s] / Math.Pow(estimate.Sd[0, s], 2), 5 * Math.Sqrt(2.0 / draws));
    }

    [Fact]
    public void Draws_BesideACorrection_HaveTheVariancesThatAreLeft()
    {
        const int draws = 20_000;
        var workforce = Workforce(Skills(2), [[0, 1]], Override(0.4, 10), Scored(EvidenceKind.SelfReport, 0.6, skill: 1));
        var model = EvidenceModel.Default(workforce.Taxonomy) with { Correlation = [1, 0.95, 0.95, 1] };
        var estimator = new ProficiencyEstimator(model);
        var before = estimator.Estimate(workforce, AsOf, cancellation: TestContext.Current.CancellationToken);
        var outlook = estimator.OutlookFor(workforce, AsOf);
        outlook.Read(0);
        outlook.PrepareDraws();
        outlook.Assess(1);
        var random = new SeededRandom(3);
        double[] normals = new double[3], deviation = new double[2];
        double sum = 0, squares = 0;

        for (var d = 0; d < draws; d++)
        {
            for (var i = 0; i < normals.Length; i++) normals[i] = Normal(random);
            outlook.Draw(0, normals, deviation);
            (sum, squares) = (sum + deviation[1], squares + (deviation[1] * deviation[1]));
        }

        var left = Math.Pow(before.Sd[0, 1], 2) - Math.Pow(outlook.Shift[1], 2);
        Assert.Equal(0, sum / draws, 5 * Math.Sqrt(left / draws));
        Assert.Equal(1, squares / draws / left, 5 * Math.Sqrt(2.0 / draws));
    }

    [Fact]
    public void CorrectedSkill_NeitherMovesNorIsDrawn()
    {
        var workforce = Workforce(Skills(2), [[0, 1]], Override(0.4, 10), Scored(EvidenceKind.SelfReport, 0.6, skill: 1));
        var outlook = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy)).OutlookFor(workforce, AsOf);
        var deviation = new double[2];
        outlook.Read(0);
        outlook.PrepareDraws();
        outlook.Assess(1);

        outlook.Draw(1, [1, -1, 0.5], deviation);

        Assert.Equal((0.0, true), (outlook.Shift[0], outlook.Shift[1] > 0));
        Assert.Equal((0.0, true), (deviation[0], deviation[1] != 0));
    }

    // Box and Muller 1958.
    private static double Normal(SeededRandom random) => Math.Sqrt(-2 * Math.Log(1 - random.Unit())) * Math.Cos(2 * Math.PI * random.Unit());
}
