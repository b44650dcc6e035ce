using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

/// <summary>What becomes of evidence that is no number, says always the same, contradicts itself, lies in the future or is there twice.</summary>
public sealed class EvidenceEdgeCaseTests
{
    private const double Rounding = 1e-12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0.5, 0)]
    [InlineData(null, -1)]
    public void Estimate_EvidenceThatIsNoNumber_IsRefusedByName(double? value, double weight)
    {
        var spoilt = Scored(EvidenceKind.Project, 0.5, skill: 1, weight: weight) with { Value = value };
        var workforce = Workforce(Skills(2), [[], []], Scored(EvidenceKind.Assessment, 0.9), spoilt);
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy));

        var refusal = Assert.Throws<ArgumentException>(() => estimator.Estimate(workforce, AsOf, cancellation: Cancellation));

        Assert.StartsWith("Project of 'p0' in 's1' of 2026-01-05: ", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => estimator.Explain(workforce, 1, 0, AsOf));
    }

    [Fact]
    public void Estimate_AlwaysTheSameScore_ComesEverNearerToIt()
    {
        var (before, spread) = (0.3, 0.22);
        foreach (var count in (int[])[1, 2, 5, 20, 100])
        {
            var (mean, sd) = One([.. Enumerable.Repeat(Scored(EvidenceKind.Assessment, 0.8), count)]);
            Assert.InRange(mean, before, 0.8);
            Assert.InRange(sd, 0, spread);
            (before, spread) = (mean, sd);
        }

        Assert.Equal(0.8, before, 0.01);
        Assert.True(spread > 0);
    }

    [Fact]
    public void Estimate_EveryoneAlike_StaysFinite()
    {
        var workforce = Workforce(
            Skills(3), [.. Enumerable.Repeat<int[]>([0], 20)],
            [.. Enumerable.Range(0, 60).Select(i => Scored(EvidenceKind.SelfReport, 1, i % 3, person: i / 3))]);

        var estimate = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy)).Estimate(workforce, AsOf, cancellation: Cancellation);

        for (var p = 0; p < 20; p++)
            Assert.Equal(estimate.Mean.Row(0).ToArray(), estimate.Mean.Row(p).ToArray());
        Assert.All(estimate.Mean.Row(0).ToArray(), mean => Assert.InRange(mean, 0.3, 1));
    }

    [Fact]
    public void Estimate_Contradiction_IsTheMiddleAndAsCertainAsAgreement()
    {
        var contradiction = One(Scored(EvidenceKind.Assessment, 0), Scored(EvidenceKind.Assessment, 1));
        var agreement = One(Scored(EvidenceKind.Assessment, 0.5), Scored(EvidenceKind.Assessment, 0.5));

        Assert.Equal(agreement.Mean, contradiction.Mean, Rounding);
        Assert.Equal(agreement.Sd, contradiction.Sd, Rounding);
    }

    [Fact]
    public void Estimate_FutureEvidence_IsLeftOutWithArchetypesToo()
    {
        var present = Workforce(Skills(2), [[0], [1]], Scored(EvidenceKind.Assessment, 0.9));
        var future = Scored(EvidenceKind.Assessment, 0.1, skill: 1) with { Date = AsOf.AddDays(1) };
        var told = present with { Evidence = present.Evidence.Add(future) };
        var archetypes = new ProfileArchetypes([0.3, 0.7], [0.2, 0.3, -0.1, -0.2], ImmutableDictionary<string, ImmutableArray<double>>.Empty);
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(present.Taxonomy) with { Archetypes = archetypes });

        var expected = estimator.Estimate(present, AsOf, cancellation: Cancellation);
        var found = estimator.Estimate(told, AsOf, cancellation: Cancellation);

        Assert.Equal(expected.Mean.Row(0).ToArray(), found.Mean.Row(0).ToArray());
        Assert.Equal(expected.Sd.Row(0).ToArray(), found.Sd.Row(0).ToArray());
        Assert.Equal([new(1, LeftOutReason.AfterAsOf)], estimator.Explain(told, 0, 0, AsOf).LeftOut);
    }

    [Fact]
    public void Estimate_TheSameTwice_IsTwoObservations()
    {
        var once = Scored(EvidenceKind.Assessment, 0.8);

        var twice = One(once, once);

        var heavier = One(once with { Weight = 2 }); // Half the variance is what two of an unshared kind have.
        Assert.Equal(heavier.Mean, twice.Mean, Rounding);
        Assert.Equal(heavier.Sd, twice.Sd, Rounding);
        Assert.True(twice.Sd < One(once).Sd);
        var workforce = Workforce(Skills(1), [[]], once, once);
        var why = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy)).Explain(workforce, 0, 0, AsOf);
        Assert.Equal([0, 1], why.Contributions.SelectMany(c => c.Evidence).Order());
        Assert.Equal(why.Contributions[0].Amount, why.Contributions[1].Amount, Rounding);
    }

    private static (double Mean, double Sd) One(params Evidence[] evidence)
    {
        var workforce = Workforce(Skills(1), [[]], evidence);
        var estimate = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy)).Estimate(workforce, AsOf, cancellation: Cancellation);
        return (estimate.Mean[0, 0], estimate.Sd[0, 0]);
    }
}
