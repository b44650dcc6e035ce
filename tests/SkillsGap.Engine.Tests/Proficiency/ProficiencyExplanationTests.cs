using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Tests.ModelFiles;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

public sealed class ProficiencyExplanationTests
{
    private const double Rounding = 1e-12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Explain_RandomPeople_AddsUpToTheEstimate()
    {
        var workforce = RandomWorkforce.Make(3, people: 12, skills: 6, evidencePerPerson: 20, unscored: true);
        workforce = workforce with { Evidence = workforce.Evidence.Add(Override(0.8, 3) with { Skill = 2 }) };
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy));

        var estimate = estimator.Estimate(workforce, AsOf, cancellation: Cancellation);

        for (var p = 0; p < 12; p++)
        {
            for (var s = 0; s < 6; s++)
            {
                var explanation = estimator.Explain(workforce, p, s, AsOf);
                var sum = explanation.PriorMean + explanation.Contributions.Sum(c => c.Amount) + (explanation.Override?.Amount ?? 0);
                Assert.Equal(estimate.Mean[p, s], sum, Rounding);
                Assert.Equal(estimate.Mean[p, s], explanation.Mean);
                Assert.Equal(estimate.Sd[p, s], explanation.Sd);
                Assert.Equal(p == 0 && s == 2, explanation.Override is not null);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Explain_WithALearnedModel_AddsUpToTheEstimate(int seed)
    {
        var workforce = RandomWorkforce.Make(seed, people: 12, skills: 6, evidencePerPerson: 20, unscored: true);
        workforce = workforce with { Evidence = workforce.Evidence.Add(Override(0.8, 3) with { Skill = 2 }) };
        var estimator = new ProficiencyEstimator(RandomModel.Make(seed, workforce.Taxonomy).For(workforce.Taxonomy));

        var estimate = estimator.Estimate(workforce, AsOf, cancellation: Cancellation);

        for (var p = 0; p < 12; p++)
        {
            for (var s = 0; s < 6; s++)
            {
                var explanation = estimator.Explain(workforce, p, s, AsOf);
                var parts = explanation.PriorMean + explanation.Archetype + explanation.Contributions.Sum(c => c.Amount) + explanation.Calibration
                    + (explanation.Override?.Amount ?? 0);
                Assert.Equal(estimate.Mean[p, s], parts, Rounding);
                Assert.Equal((estimate.Mean[p, s], estimate.Sd[p, s]), (explanation.Mean, explanation.Sd));
            }
        }
    }

    [Fact]
    public void Explain_RandomPeople_AccountsForEachPieceOfEvidenceOnce()
    {
        var workforce = RandomWorkforce.Make(4, people: 12, skills: 6, evidencePerPerson: 20, unscored: true);
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy));

        for (var p = 0; p < 12; p++)
        {
            var explanation = estimator.Explain(workforce, p, 0, AsOf);
            var accounted = explanation.Contributions.SelectMany(c => c.Evidence).Concat(explanation.LeftOut.Select(l => l.Evidence));
            Assert.Equal(Enumerable.Range(0, workforce.Evidence.Length).Where(e => workforce.Evidence[e].Person == p), accounted.Order());
            foreach (var contribution in explanation.Contributions)
            {
                var sources = contribution.Evidence.Select(e => workforce.Evidence[e]);
                Assert.All(sources, e => Assert.Equal((contribution.Skill, contribution.Kind), (e.Skill, e.Kind)));
            }
        }
    }

    [Fact]
    public void Explain_OneAssessment_ContributesWhatWorksOutByHand()
    {
        var explanation = Explain(Scored(EvidenceKind.Assessment, 0.8, skill: 1));

        var only = Assert.Single(explanation.Contributions);
        Assert.Equal((1, EvidenceKind.Assessment, 0.8, 0.3), (only.Skill, only.Kind, only.Observed, only.Expected));
        Assert.Equal(0.3 * 0.81 * 0.5, only.Amount, Rounding); // Correlation across competencies × r² × surprise.
        Assert.Equal([0], only.Evidence);
        Assert.Equal(0.3, explanation.PriorMean);
    }

    [Fact]
    public void Explain_CountedEvidence_PointsToAllThatWasCounted()
    {
        var explanation = Explain(
            Unscored(EvidenceKind.Project, monthsAgo: 9), Scored(EvidenceKind.Project, 0.5), Unscored(EvidenceKind.Project, monthsAgo: 2));

        var count = explanation.Contributions.Single(c => c.Evidence.Length == 2);
        Assert.Equal([0, 2], count.Evidence);
        Assert.Equal(Unscored(EvidenceKind.Project, monthsAgo: 2).Date, count.Date);
        Assert.Equal(0.6 + Math.Log(3) - 0.2, count.Observed, Rounding);
    }

    [Fact]
    public void Explain_Override_IsATermOfItsOwn()
    {
        var explanation = Explain(Scored(EvidenceKind.Assessment, 0.8), Override(0.5, 2));

        Assert.Equal(new OverrideTerm(1, explanation.Override!.Value.Amount), explanation.Override);
        Assert.Equal(0.5 - (0.3 + (0.81 * 0.5)), explanation.Override.Value.Amount, Rounding);
        Assert.Equal((0.5, 0.0), (explanation.Mean, explanation.Sd));
    }

    [Fact]
    public void Explain_UnusedEvidence_SaysWhy()
    {
        var assessed = Scored(EvidenceKind.Assessment, 0.9);

        var explanation = Explain(
            assessed with { Date = AsOf.AddDays(1) },
            assessed with { Expires = AsOf.AddDays(-1) },
            Override(0.5, 9), Override(0.6, 1),
            Unscored(EvidenceKind.SelfReport),
            assessed);

        Assert.Equal(
            [
                new(0, LeftOutReason.AfterAsOf),
                new(1, LeftOutReason.Expired),
                new(2, LeftOutReason.Superseded),
                new(4, LeftOutReason.Uninformative),
            ],
            explanation.LeftOut);
    }

    private static ProficiencyExplanation Explain(params Evidence[] evidence)
    {
        var workforce = Workforce(Skills(2), [[]], evidence);
        return new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy)).Explain(workforce, 0, 0, AsOf);
    }
}
