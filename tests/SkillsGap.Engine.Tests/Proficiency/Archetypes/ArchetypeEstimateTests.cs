using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Archetypes;

public sealed class ArchetypeEstimateTests
{
    // Archetypes of a weight below 1e-5 are dropped; what two lie apart is below 1.
    private const double Dropped = 1e-4;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 6)]
    [InlineData(5, 9)]
    public void Estimate_WithArchetypes_IsTheMixtureOfTheirEstimates(int archetypes, int skills)
    {
        var workforce = Scored(RandomWorkforce.Make(archetypes, people: 12, skills, evidencePerPerson: 8, unscored: false));
        var model = Model(archetypes, workforce);

        var estimate = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);

        for (var p = 0; p < 12; p++)
        {
            for (var s = 0; s < skills; s++)
            {
                var (mean, variance) = NaiveMixture.Of(model, workforce, p, s, AsOf);
                Assert.Equal(mean, estimate.Mean[p, s], Dropped);
                Assert.Equal(variance, estimate.Sd[p, s] * estimate.Sd[p, s], Dropped);
            }
        }
    }

    [Fact]
    public void Estimate_ArchetypeOfZeros_IsTheModelWithout()
    {
        var workforce = RandomWorkforce.Make(3, people: 30, skills: 6, evidencePerPerson: 20, unscored: true);
        var plain = EvidenceModel.Default(workforce.Taxonomy);
        var model = plain with { Archetypes = new([0.5, 0.5], [.. new double[12]], ImmutableDictionary<string, ImmutableArray<double>>.Empty) };

        var expected = new ProficiencyEstimator(plain).Estimate(workforce, AsOf, cancellation: Cancellation);
        var found = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);

        for (var p = 0; p < 30; p++)
        {
            Assert.Equal(expected.Mean.Row(p).ToArray(), found.Mean.Row(p).ToArray());
            Assert.Equal(expected.Sd.Row(p).ToArray(), found.Sd.Row(p).ToArray());
        }
    }

    [Fact]
    public void Estimate_SomePeople_AreTheSameWhoeverElseIsAsked()
    {
        var workforce = RandomWorkforce.Make(2, people: 100, skills: 6, evidencePerPerson: 40, unscored: true);
        var estimator = new ProficiencyEstimator(Model(7, workforce));

        var all = estimator.Estimate(workforce, AsOf, threads: 2, cancellation: Cancellation);

        for (var p = 0; p < 100; p++)
        {
            var count = Math.Min(100 - p, 1 + (p % 11));
            var some = estimator.Estimate(workforce, AsOf, p, count, 1, null, Cancellation);
            for (var row = 0; row < count; row++)
            {
                Assert.Equal(all.Mean.Row(p + row).ToArray(), some.Mean.Row(row).ToArray());
                Assert.Equal(all.Sd.Row(p + row).ToArray(), some.Sd.Row(row).ToArray());
            }
        }
    }

    [Fact]
    public void Explain_WithArchetypes_AddsUpToTheEstimate()
    {
        var workforce = RandomWorkforce.Make(3, people: 12, skills: 6, evidencePerPerson: 20, unscored: true);
        workforce = workforce with { Evidence = workforce.Evidence.Add(Override(0.8, 3) with { Skill = 2 }) };
        var estimator = new ProficiencyEstimator(Model(5, workforce));

        var estimate = estimator.Estimate(workforce, AsOf, cancellation: Cancellation);

        for (var p = 0; p < 12; p++)
        {
            for (var s = 0; s < 6; s++)
            {
                var why = estimator.Explain(workforce, p, s, AsOf);
                var sum = why.PriorMean + why.Archetype + why.Contributions.Sum(c => c.Amount) + (why.Override?.Amount ?? 0);
                Assert.Equal(estimate.Mean[p, s], sum, 1e-12);
                Assert.Equal(estimate.Mean[p, s], why.Mean);
                Assert.Equal(estimate.Sd[p, s], why.Sd);
                Assert.NotEqual(0, why.Archetype);
            }
        }
    }

    [Fact]
    public void Estimate_NoEvidence_IsThatOfTheRolesArchetypes()
    {
        var workforce = Workforce(Skills(1), [[], []]);
        var model = EvidenceModel.Default(workforce.Taxonomy) with
        {
            Archetypes = new([0.5, 0.5], [0.4, -0.2], ImmutableDictionary<string, ImmutableArray<double>>.Empty.Add("r1", [0.9, 0.1])),
        };

        var estimate = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);

        Assert.Equal(0.3 + 0.1, estimate.Mean[0, 0], 1e-12);
        Assert.Equal(0.3 + 0.34, estimate.Mean[1, 0], 1e-12);
        Assert.Equal((0.22 * 0.22) + 0.09, estimate.Sd[0, 0] * estimate.Sd[0, 0], 1e-12);
        Assert.Equal((0.22 * 0.22) + (0.09 * 0.36), estimate.Sd[1, 0] * estimate.Sd[1, 0], 1e-12);
    }

    [Fact]
    public void Estimate_ArchetypesOfOtherSkills_AreRefused()
    {
        var workforce = Workforce(Skills(2), [[]]);
        var model = EvidenceModel.Default(workforce.Taxonomy) with
        {
            Archetypes = new([1], [0.1], ImmutableDictionary<string, ImmutableArray<double>>.Empty),
        };

        var refusal = Assert.Throws<ArgumentException>(() => new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation));

        Assert.StartsWith("1 archetypes of 2 skills take 2 finite centres; 1 numbers were given.", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Nothing that expires, so that evidence can be looked at on the day of other evidence.</summary>
    private static Workforce Scored(Workforce workforce) =>
        workforce with { Evidence = [.. workforce.Evidence.Where(e => e.Date <= AsOf).Select(e => e with { Expires = null })] };

    private static EvidenceModel Model(int archetypes, Workforce workforce)
    {
        var random = new Random(archetypes);
        var model = RandomWorkforce.Model(archetypes, workforce.Taxonomy);
        var own = workforce.Roles.Where((_, r) => r % 2 == 0).ToImmutableDictionary(r => r.Id, _ => Shares());
        return model with
        {
            Archetypes = new(Shares(), [.. Enumerable.Range(0, archetypes * workforce.Taxonomy.Count).Select(_ => random.NextDouble() - 0.5)], own),
            Kinds = [.. model.Kinds.Select(k => k is null ? null : k with { SharedVariance = 0 })],
        };

        ImmutableArray<double> Shares()
        {
            var raw = Enumerable.Range(0, archetypes).Select(_ => 0.1 + random.NextDouble()).ToArray();
            return [.. raw.Select(w => w / raw.Sum())];
        }
    }
}
