using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Archetypes;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Archetypes;

public sealed class ArchetypeLearnerTests
{
    private const int SkillCount = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Learn_PeopleOfTwoKinds_FindsThemAndHelps()
    {
        var (workforce, levels) = TwoKinds(300);
        var plain = EvidenceModel.Default(workforce.Taxonomy);

        var decision = ArchetypeLearner.Learn(plain, workforce, AsOf, 1, cancellation: Cancellation);

        Assert.Null(decision.KeptBecause);
        Assert.True(decision.Gain > 2 * decision.StandardError);
        Assert.True(Error(decision.Model) < 0.9 * Error(plain));
        Assert.Equal(1, decision.Model.Archetypes!.Weights.Sum(), 1e-12);
        Assert.All(decision.Model.Archetypes.RoleWeights.Values, shares => Assert.Equal(1, shares.Sum(), 1e-12));

        double Error(EvidenceModel model)
        {
            var estimate = new ProficiencyEstimator(model).Estimate(workforce, AsOf, cancellation: Cancellation);
            return Enumerable.Range(0, levels.People)
                .Sum(p => Enumerable.Range(0, SkillCount).Sum(s => Math.Pow(estimate.Mean[p, s] - levels[p, s], 2)));
        }
    }

    [Fact]
    public void Learn_FewPeople_KeepsTheModelAndSaysSo()
    {
        var (workforce, _) = TwoKinds(149);
        var plain = EvidenceModel.Default(workforce.Taxonomy);

        var decision = ArchetypeLearner.Learn(plain, workforce, AsOf, 1, cancellation: Cancellation);

        Assert.Same(plain, decision.Model);
        Assert.Equal("149 people are fewer than 150", decision.KeptBecause);
    }

    [Fact]
    public void Learn_PeopleAsTheModelHasThem_KeepsTheModel()
    {
        var random = new Random(4);
        var workforce = Workforce(
            Skills(SkillCount), [.. Enumerable.Repeat<int[]>([0], 200)],
            [.. Enumerable.Range(0, 1200).Select(i => Scored(EvidenceKind.Assessment, random.NextDouble(), i % SkillCount, person: i / 6))]);
        var plain = EvidenceModel.Default(workforce.Taxonomy);

        var decision = ArchetypeLearner.Learn(plain, workforce, AsOf, 1, cancellation: Cancellation);

        Assert.Same(plain, decision.Model);
        Assert.NotNull(decision.KeptBecause);
        Assert.InRange(decision.HeldOut, 180, 300);
    }

    [Fact]
    public void Learn_AnyNumberOfThreads_GivesTheSame()
    {
        var (workforce, _) = TwoKinds(200);
        var plain = EvidenceModel.Default(workforce.Taxonomy);

        var one = ArchetypeLearner.Learn(plain, workforce, AsOf, 3, threads: 1, cancellation: Cancellation);
        var two = ArchetypeLearner.Learn(plain, workforce, AsOf, 3, threads: 2, cancellation: Cancellation);

        Assert.Equal((one.Gain, one.StandardError), (two.Gain, two.StandardError));
        Assert.Equal(one.Model.Archetypes!.Centres, two.Model.Archetypes!.Centres);
    }

    [Fact]
    public void ProfileLearner_ProfilesOfTwoKinds_TakesTheKindsOutOfTheSpread()
    {
        var (workforce, levels) = TwoKinds(200);
        var plain = EvidenceModel.Default(workforce.Taxonomy);

        var gaussian = ProfileLearner.Learn(plain, levels, 1, archetypes: false, cancellation: Cancellation);
        var learned = ProfileLearner.Learn(plain, levels, 1, cancellation: Cancellation);

        Assert.Null(gaussian.Archetypes);
        for (var s = 0; s < SkillCount; s++)
        {
            var mean = Enumerable.Range(0, 200).Average(p => levels[p, s]);
            var variance = Enumerable.Range(0, 200).Sum(p => Math.Pow(levels[p, s] - mean, 2)) / 199;
            Assert.Equal(mean, gaussian.Skills[s].Mean, 1e-12);
            Assert.Equal(variance, gaussian.Skills[s].Sd * gaussian.Skills[s].Sd, 1e-12);
            Assert.True(learned.Skills[s].Sd < 0.7 * gaussian.Skills[s].Sd);
        }
    }

    /// <summary>Half of the people are good at the first half of the skills, half at the rest; four assessments each, of skills drawn.</summary>
    private static (Workforce Workforce, PersonSkillTable Levels) TwoKinds(int people)
    {
        var random = new Random(1);
        var levels = new PersonSkillTable(people, SkillCount);
        for (var p = 0; p < people; p++)
        {
            for (var s = 0; s < SkillCount; s++)
                levels[p, s] = ((s < SkillCount / 2) == (p % 2 == 0) ? 0.75 : 0.15) + (0.1 * (random.NextDouble() - 0.5));
        }

        var evidence = Enumerable.Range(0, people * 4).Select(i => (Person: i / 4, Skill: random.Next(SkillCount)))
            .Select(i => Scored(EvidenceKind.Assessment, levels[i.Person, i.Skill], i.Skill, person: i.Person));
        return (Workforce(Skills(SkillCount), [.. Enumerable.Repeat<int[]>([], people)], [.. evidence]), levels);
    }
}
