using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

public sealed class ProficiencyEstimatorTests
{
    private const double Rounding = 1e-10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Estimate_RandomPeople_AgreesWithNaiveImplementation()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var workforce = RandomWorkforce.Make(seed, people: 4, skills: 7, evidencePerPerson: 12, unscored: false);
            var model = RandomWorkforce.Model(seed, workforce.Taxonomy);

            var estimate = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);

            for (var p = 0; p < 4; p++)
            {
                for (var s = 0; s < 7; s++)
                {
                    var (mean, variance) = NaiveEstimate.Of(model, workforce, p, s, AsOf);
                    Assert.Equal(mean, estimate.Mean[p, s], Rounding);
                    Assert.Equal(variance, estimate.Sd[p, s] * estimate.Sd[p, s], Rounding);
                }
            }
        }
    }

    [Theory] // With one item on the day itself the mean moves r² of the way, and the variance falls by r² of itself.
    [InlineData(EvidenceKind.Assessment, false, 0.3 + (0.81 * 0.5), 0.0958957767)] // .22·√(1 − .81)
    [InlineData(EvidenceKind.Assessment, true, 0.6 + (0.81 * 0.2), 0.0958957767)]
    [InlineData(EvidenceKind.SelfReport, false, 0.3 + (0.0841 * (0.8 - 0.37)), 0.2105458620)] // .22·√(1 − .0841)
    [InlineData(EvidenceKind.SelfReport, true, 0.6 + (0.0841 * (0.8 - 0.67)), 0.2105458620)]
    public void Estimate_OneItemToday_MovesByTheSquaredValidity(EvidenceKind kind, bool required, double mean, double sd)
    {
        var estimate = Estimate(Workforce(Skills(1), [required ? [0] : []], Scored(kind, 0.8)));

        Assert.Equal(mean, estimate.Mean[0, 0], Rounding);
        Assert.Equal(sd, estimate.Sd[0, 0], Rounding);
    }

    [Fact] // Covariance with eleven months ago is σ²·(.3 + .7/2) = .65·σ², and the item's own variance σ²/.81.
    public void Estimate_AssessmentOneHalfLifeAgo_CountsSixtyFivePerCent()
    {
        var days = (int)Math.Round(11 * Calendar.DaysPerMonth);
        var halfLife = days / Calendar.DaysPerMonth;

        var estimate = Estimate(Workforce(Skills(1, halfLife), [[]], Scored(EvidenceKind.Assessment, 0.8, monthsAgo: 11)));

        Assert.Equal(0.3 + (0.65 * 0.81 * 0.5), estimate.Mean[0, 0], Rounding);
        Assert.Equal(0.22 * Math.Sqrt(1 - (0.65 * 0.65 * 0.81)), estimate.Sd[0, 0], Rounding);
    }

    [Fact]
    public void Estimate_NoEvidence_IsThePrior()
    {
        var estimate = Estimate(Workforce(Skills(2), [[1]]));

        Assert.Equal([0.3, 0.6], estimate.Mean.Row(0).ToArray());
        Assert.All(estimate.Sd.Row(0).ToArray(), sd => Assert.Equal(0.22, sd, Rounding));
    }

    [Fact]
    public void Estimate_RequirementOfLevelZero_IsNoRequirement()
    {
        var workforce = Workforce(Skills(1), [[0]]);
        var role = workforce.Roles[0] with { Requirements = [new(0, 0, 1)] };

        Assert.Equal(0.3, Estimate(workforce with { Roles = [role] }).Mean[0, 0], Rounding);
    }

    [Fact]
    public void Estimate_OlderEvidence_CountsLess()
    {
        var means = new[] { 0.0, 3, 12, 60 }.Select(months =>
            Estimate(Workforce(Skills(1), [[]], Scored(EvidenceKind.Assessment, 0.9, monthsAgo: months))).Mean[0, 0]).ToArray();

        Assert.Equal(means.OrderDescending(), means);
        Assert.True(means[3] > 0.3, "The stable part does not fade.");
    }

    [Fact]
    public void Estimate_TwoHundredSelfReports_AreNotTwoHundredWitnesses()
    {
        var reports = Enumerable.Repeat(Scored(EvidenceKind.SelfReport, 0.9), 200).ToArray();
        var self = DefaultKind(EvidenceKind.SelfReport);

        var variance = Math.Pow(Estimate(Workforce(Skills(1), [[]], reports)).Sd[0, 0], 2);

        // However many there are, the rater's own habit β² stays: variance cannot fall below σ²·β²/(σ² + β²).
        var floor = 0.0484 * self.SharedVariance / (0.0484 + self.SharedVariance);
        Assert.True(variance >= floor);
        Assert.Equal(0.0484 * 0.25 * (1 - 0.0841) / 0.0841, self.SharedVariance, Rounding);
        Assert.True(variance > 5 * (0.0484 / (1 + (200 * 0.0841))), "Two hundred independent witnesses would leave far less.");
    }

    [Fact]
    public void Estimate_WeightTwo_IsTwoItemsOfAnUnsharedKind()
    {
        var twice = Estimate(Workforce(Skills(1), [[]], Scored(EvidenceKind.Project, 0.9), Scored(EvidenceKind.Project, 0.9)));
        var heavy = Estimate(Workforce(Skills(1), [[]], Scored(EvidenceKind.Project, 0.9, weight: 2)));

        Assert.Equal(twice.Mean[0, 0], heavy.Mean[0, 0], Rounding);
        Assert.Equal(twice.Sd[0, 0], heavy.Sd[0, 0], Rounding);
    }

    [Fact]
    public void Estimate_FutureAndExpiredEvidence_IsIgnored()
    {
        var assessed = Scored(EvidenceKind.Assessment, 0.9);
        Evidence[] unusable =
        [
            assessed with { Date = AsOf.AddDays(1) },
            assessed with { Date = AsOf.AddDays(-9), Expires = AsOf.AddDays(-1) },
            Unscored(EvidenceKind.Training) with { Date = AsOf.AddDays(1) },
            new(0, 0, EvidenceKind.Override, AsOf.AddDays(1), 0.1, 1, "hr", null, "too early"),
        ];

        Assert.Equal(0.6, Estimate(Workforce(Skills(1), [[0]], unusable)).Mean[0, 0], Rounding);
        var lastDay = Estimate(Workforce(Skills(1), [[0]], assessed with { Expires = AsOf }));
        Assert.Equal(0.6 + (0.81 * 0.3), lastDay.Mean[0, 0], Rounding);
    }

    [Fact]
    public void Estimate_Override_WinsAndSaysNothingAboutOtherSkills()
    {
        Evidence[] evidence = [Scored(EvidenceKind.Assessment, 0.9)];
        Evidence[] overridden =
        [
            .. evidence,
            Override(0.2, daysAgo: 90), Override(0.5, daysAgo: 30), Override(0.4, daysAgo: 30), Override(0.8, daysAgo: 60),
        ];

        var without = Estimate(Workforce(Skills(2), [[]], evidence));
        var with = Estimate(Workforce(Skills(2), [[]], overridden));

        Assert.Equal((0.4, 0.0), (with.Mean[0, 0], with.Sd[0, 0]));
        Assert.Equal((without.Mean[0, 1], without.Sd[0, 1]), (with.Mean[0, 1], with.Sd[0, 1]));
    }

    [Fact]
    public void Estimate_TwoOverridesOfOneDay_TakesTheLowerInAnyOrder()
    {
        Evidence high = Override(0.7, daysAgo: 1), low = Override(0.4, daysAgo: 1);

        Assert.Equal(0.4, Estimate(Workforce(Skills(1), [[]], high, low)).Mean[0, 0]);
        Assert.Equal(0.4, Estimate(Workforce(Skills(1), [[]], low, high)).Mean[0, 0]);
    }

    [Fact]
    public void Estimate_AnyNumberOfThreads_GivesTheSameBytes()
    {
        var workforce = RandomWorkforce.Make(5, people: 300, skills: 9, evidencePerPerson: 15, unscored: true);
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy));

        var one = estimator.Estimate(workforce, AsOf, 1, cancellation: Cancellation);
        var four = estimator.Estimate(workforce, AsOf, 4, cancellation: Cancellation);

        for (var p = 0; p < 300; p++)
        {
            Assert.Equal(one.Mean.Row(p).ToArray(), four.Mean.Row(p).ToArray());
            Assert.Equal(one.Sd.Row(p).ToArray(), four.Sd.Row(p).ToArray());
        }
    }

    [Fact]
    public void Estimate_EvidenceInAnotherOrder_IsTheSame()
    {
        var workforce = RandomWorkforce.Make(6, people: 20, skills: 6, evidencePerPerson: 15, unscored: true);

        var one = Estimate(workforce);
        var other = Estimate(workforce with { Evidence = [.. workforce.Evidence.Reverse()] });

        for (var p = 0; p < 20; p++)
        {
            for (var s = 0; s < 6; s++)
                Assert.Equal(one.Mean[p, s], other.Mean[p, s], Rounding);
        }
    }

    [Fact]
    public void Estimate_ModelOfAnotherTaxonomy_IsRefused()
    {
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(Skills(2)));

        Assert.Throws<ArgumentException>(() => estimator.Estimate(Workforce(Skills(3), [[]]), AsOf, cancellation: Cancellation));
    }

    [Fact]
    public void ProbabilityAtLeast_MeanAndSd_IsNormal()
    {
        var estimate = Estimate(Workforce(Skills(2), [[]], Override(0.5, 1) with { Skill = 1 }));

        Assert.Equal(0.5, estimate.ProbabilityAtLeast(0, 0, 0.3), Rounding);
        Assert.Equal(0.1586552539, estimate.ProbabilityAtLeast(0, 0, 0.52), 1e-9); // One standard deviation above.
        Assert.Equal(1, estimate.ProbabilityAtLeast(0, 1, 0.5));
        Assert.Equal(0, estimate.ProbabilityAtLeast(0, 1, 0.51));
    }

    private static MeasurementModel DefaultKind(EvidenceKind kind) => EvidenceModel.Default(Skills(1)).Of(kind)!;

    private static ProficiencyEstimate Estimate(Workforce workforce) =>
        new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy)).Estimate(workforce, AsOf, cancellation: Cancellation);
}
