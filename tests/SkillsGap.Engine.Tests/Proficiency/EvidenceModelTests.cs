using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Kernels;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency;

public sealed class EvidenceModelTests
{
    private const double Rounding = 1e-12;

    [Theory] // r² is the share of an item's variance that is the level's.
    [InlineData(EvidenceKind.SelfReport, 0.29)]
    [InlineData(EvidenceKind.Endorsement, 0.2)]
    [InlineData(EvidenceKind.Training, 0.3)]
    [InlineData(EvidenceKind.Certification, 0.6)]
    [InlineData(EvidenceKind.Project, 0.45)]
    [InlineData(EvidenceKind.Code, 0.5)]
    [InlineData(EvidenceKind.Assessment, 0.9)]
    [InlineData(EvidenceKind.Supervisor, 0.72)]
    [InlineData(EvidenceKind.ToolUsage, 0.4)]
    public void Default_EachKind_HasItsValidity(EvidenceKind kind, double validity)
    {
        var measurement = EvidenceModel.Default(Skills(1)).Of(kind)!;
        var level = 0.22 * 0.22 * measurement.Slope * measurement.Slope;

        Assert.Equal(validity, Math.Sqrt(level / (level + measurement.SharedVariance + measurement.OwnVariance)), Rounding);
        Assert.Equal(kind == EvidenceKind.SelfReport ? 0.07 : 0, measurement.Offset);
        var shared = kind is EvidenceKind.SelfReport or EvidenceKind.Endorsement or EvidenceKind.Supervisor ? 0.25 : 0;
        Assert.Equal(shared, measurement.SharedVariance / (measurement.SharedVariance + measurement.OwnVariance), Rounding);
    }

    [Fact]
    public void Default_EveryKindButOverride_IsMeasured() =>
        Assert.All(
            Enum.GetValues<EvidenceKind>(),
            kind => Assert.Equal(kind == EvidenceKind.Override, EvidenceModel.Default(Skills(1)).Of(kind) is null));

    [Fact]
    public void Default_SkillsOfCompetencies_CorrelateByCompetency()
    {
        var c = EvidenceModel.Default(Taxonomy(["a", "a", "b"], [[], [], []])).Correlation;

        double[] expected = [1, 0.6, 0.3, 0.6, 1, 0.3, 0.3, 0.3, 1];
        AssertClose(expected, c);
    }

    [Fact]
    public void Default_DecomposedSkills_CorrelateHalfByCompetencyHalfByComponents()
    {
        // Cosine of (3, 4) and (4, 3) is .96; between skills of one competency (.6 + .3 + .7·.96)/2, of two (.3 + .3 + .7·.96)/2.
        var c = EvidenceModel.Default(Taxonomy(
            ["a", "a", "b", "a", "a"], [[("x", 3), ("y", 4)], [("x", 4), ("y", 3)], [("x", 6), ("y", 8)], [], []])).Correlation;

        double[] expected =
        [
            1, 0.786, 0.65, 0.45, 0.45,
            0.786, 1, 0.636, 0.45, 0.45,
            0.65, 0.636, 1, 0.3, 0.3,
            0.45, 0.45, 0.3, 1, 0.6,
            0.45, 0.45, 0.3, 0.6, 1,
        ];
        AssertClose(expected, c);
    }

    [Fact]
    public void Default_RandomTaxonomies_AreCorrelations()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var taxonomy = RandomWorkforce.Make(seed, 1, 30, 0, false).Taxonomy;
            var c = EvidenceModel.Default(taxonomy).Correlation.ToArray();
            for (var s = 0; s < 30; s++)
            {
                Assert.Equal(1, c[(s * 30) + s]);
                c[(s * 30) + s] += 1e-9; // Positive semidefinite to rounding: with a touch more diagonal it is definite.
                Assert.All(Enumerable.Range(0, 30), t => Assert.Equal(c[(t * 30) + s], c[(s * 30) + t]));
            }

            Assert.True(Cholesky.Factor(c, 30));
        }
    }

    [Fact]
    public void Covariance_RandomSkillsHalfLivesAndTimes_IsPositiveSemidefinite()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var model = EvidenceModel.Default(RandomWorkforce.Make(seed, 1, 8, 0, false).Taxonomy) with
            {
                // Nothing that stays and full correlation leave the fading part to hold alone.
                StableShare = 0,
                Correlation = [.. Enumerable.Repeat(1.0, 64)],
            };
            var covariance = new SkillCovariance(model);
            var points = Enumerable.Range(0, 60)
                .Select(_ => (Skill: random.Next(8), Age: random.Next(4) * 60 * random.NextDouble())).ToArray();
            var matrix = new double[60 * 60];
            for (var i = 0; i < 60; i++)
            {
                for (var j = 0; j < 60; j++)
                    matrix[(i * 60) + j] = covariance.Between(points[i].Skill, points[i].Age, points[j].Skill, points[j].Age);
                matrix[(i * 60) + i] += 1e-9;
            }

            Assert.True(Cholesky.Factor(matrix, 60));
        }
    }

    private static Taxonomy Taxonomy(string[] competencies, (string, double)[][] components) =>
        new(
            [.. competencies.Select((c, s) => Skill(s, c, 11))], [],
            [.. components.Select(all => all.Select(c => new SkillComponent(c.Item1, c.Item2)).ToImmutableArray())], []);

    private static void AssertClose(double[] expected, ImmutableArray<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], Rounding);
    }
}
