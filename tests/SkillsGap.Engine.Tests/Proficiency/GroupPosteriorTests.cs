using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

public sealed class GroupPosteriorTests
{
    // Two ways through systems of some hundred equations of condition below 1e3, in double precision.
    private const double Rounding = 1e-12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Estimate_RandomPeople_AgreesWithTheReference()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var workforce = RandomWorkforce.Make(seed, people: 30, skills: 1 + seed, evidencePerPerson: 60, unscored: true);
            CheckReference(workforce, RandomWorkforce.Model(seed, workforce.Taxonomy));
        }
    }

    [Fact] // Some of it is older than decays are kept for.
    public void Estimate_EvidenceOfCenturies_AgreesWithTheReference()
    {
        var taxonomy = new Taxonomy([Skill(0, "a", 11), Skill(1, "a", 600), Skill(2, "b", 2400)], [], [[], [], []], []);
        var evidence = Enumerable.Range(0, 40)
            .Select(i => Scored((EvidenceKind)(i % 9), 0.01 * i, i % 3, i * i * 2.5, 1 + (i % 2), i % 2)).ToArray();

        CheckReference(Workforce(taxonomy, [[0], []], evidence), EvidenceModel.Default(taxonomy));
    }

    [Fact] // So many observations that somebody is taken alone, in between others.
    public void Estimate_SomebodyOfHundreds_AgreesWithTheReference()
    {
        var workforce = RandomWorkforce.Make(1, people: 12, skills: 5, evidencePerPerson: 30, unscored: true);
        var many = Enumerable.Range(0, 450).Select(i => Scored((EvidenceKind)(i % 9), i % 7 / 7.0, i % 5, i % 80, person: 4));

        CheckReference(workforce with { Evidence = [.. workforce.Evidence, .. many] }, EvidenceModel.Default(workforce.Taxonomy));
    }

    [Fact]
    public void Estimate_OnePersonAlone_IsThatAmongOthersBitForBit()
    {
        var workforce = RandomWorkforce.Make(2, people: 300, skills: 6, evidencePerPerson: 40, unscored: true);
        var estimator = new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy));

        var all = estimator.Estimate(workforce, AsOf, cancellation: Cancellation);

        for (var p = 0; p < 300; p++)
        {
            // Alone, and in groups that begin and end elsewhere.
            var count = Math.Min(300 - p, 1 + (p % 11));
            var some = estimator.Estimate(workforce, AsOf, p, count, 1, null, Cancellation);
            for (var row = 0; row < count; row++)
            {
                Assert.Equal(all.Mean.Row(p + row).ToArray(), some.Mean.Row(row).ToArray());
                Assert.Equal(all.Sd.Row(p + row).ToArray(), some.Sd.Row(row).ToArray());
            }
        }
    }

    [Fact]
    public void Condition_CorrelationThatIsNone_IsRefused()
    {
        var workforce = Workforce(Skills(2), [[]], Scored(EvidenceKind.Assessment, 0.9), Scored(EvidenceKind.Assessment, 0.9, skill: 1));
        var model = EvidenceModel.Default(workforce.Taxonomy) with { Correlation = [1, 3, 3, 1] };

        var evidence = new PersonObservations(model, workforce, EvidenceIndex.Of(workforce), AsOf);
        evidence.Read(0);

        var refusal = Assert.Throws<InvalidOperationException>(
            () => new GroupPosterior(model, new(model), AsOf).Condition(evidence.Items, [Range.All, 0..1]));

        Assert.StartsWith("The covariance of 2 observations is not positive definite.", refusal.Message, StringComparison.Ordinal);
    }

    private static void CheckReference(Workforce workforce, EvidenceModel model)
    {
        var estimate = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);
        var evidence = new PersonObservations(model, workforce, EvidenceIndex.Of(workforce), AsOf);
        var posterior = new Posterior(model, new(model));
        for (var p = 0; p < workforce.People.Length; p++)
        {
            evidence.Read(p);
            posterior.Condition(evidence.Items);
            for (var s = 0; s < workforce.Taxonomy.Count; s++)
            {
                var (shift, variance) = posterior.Of(s);
                Assert.Equal(evidence.PriorMean[s] + shift, estimate.Mean[p, s], Rounding);
                Assert.Equal(variance, estimate.Sd[p, s] * estimate.Sd[p, s], Rounding);
            }
        }
    }
}
