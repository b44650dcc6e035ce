using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Evaluating;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Evaluating;

public sealed class EvaluationCasesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void True_Pairs_AreThoseRequiredOrEvidencedAndNotCorrected()
    {
        var workforce = Workforce(
            Skills(4), [[0, 3], [2]],
            Scored(EvidenceKind.Supervisor, 0.5, skill: 1, monthsAgo: 4), Scored(EvidenceKind.SelfReport, 0.5, skill: 1, monthsAgo: 2),
            Scored(EvidenceKind.Project, 0.5, skill: 1, monthsAgo: -2), Override(0.7, 3) with { Skill = 3 });
        var truth = new PersonSkillTable(2, 4);
        truth.Row(1).Fill(double.NaN);
        (truth[0, 0], truth[0, 1]) = (0.3, 0.6);

        var cases = EvaluationCases.True(workforce, AsOf, truth);

        Assert.Equal([new(0, 0, AsOf, 0.3, null, 0.7, 0, null), cases[1]], cases);
        Assert.Equal((1, 0.6, 2, null), (cases[1].Skill, cases[1].Truth, cases[1].Evidence, cases[1].Required));
        Assert.Equal(2, cases[1].Newest!.Value, 0.05);
    }

    [Fact]
    public void HeldOut_Assessments_AreTheLatestOfEachSkillOnTheirDay()
    {
        var workforce = Workforce(
            Skills(2), [[0]],
            Scored(EvidenceKind.Assessment, 0.4, monthsAgo: 9), Scored(EvidenceKind.Assessment, 0.6, monthsAgo: 3, weight: 2),
            Scored(EvidenceKind.Assessment, 0.9, monthsAgo: -1), Scored(EvidenceKind.Assessment, 0.2, skill: 1, monthsAgo: 5),
            Scored(EvidenceKind.Supervisor, 0.5, skill: 1, monthsAgo: 4));

        var cases = EvaluationCases.HeldOut(workforce, AsOf);

        Assert.Equal([0.6, 0.2], cases.Select(one => one.Truth));
        Assert.Equal([1, 3], cases.Select(one => one.Assessment!.Value));
        Assert.Equal(workforce.Evidence[1].Date, cases[0].Day);
        Assert.Equal([1, 0], cases.Select(one => one.Evidence));
    }

    [Fact]
    public void HeldOut_AShareOfPeople_IsDrawnAgainBySameSeed()
    {
        var workforce = Workforce(
            Skills(1), [.. Enumerable.Repeat(new[] { 0 }, 400)],
            [.. Enumerable.Range(0, 400).Select(p => Scored(EvidenceKind.Assessment, 0.4, monthsAgo: 1, person: p))]);

        var drawn = EvaluationCases.HeldOut(workforce, AsOf, 0.25, 3);

        Assert.InRange(drawn.Length, 70, 130);
        Assert.Equal(drawn, EvaluationCases.HeldOut(workforce, AsOf, 0.25, 3));
        Assert.NotEqual(drawn, EvaluationCases.HeldOut(workforce, AsOf, 0.25, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => EvaluationCases.HeldOut(workforce, AsOf, 0));
    }

    [Fact]
    public void Estimated_HeldOutScore_IsPredictedFromAllElseOfItsDayWithTheTestsOwnNoise()
    {
        var taxonomy = Skills(1);
        var before = Workforce(taxonomy, [[0]], Scored(EvidenceKind.Supervisor, 0.9, monthsAgo: 6), Scored(EvidenceKind.SelfReport, 0.9, monthsAgo: 3));
        var workforce = before with
        {
            Evidence = before.Evidence.Add(Scored(EvidenceKind.Assessment, 0.1, monthsAgo: 3, weight: 4)).Add(Scored(EvidenceKind.Project, 0.1, monthsAgo: 1)),
        };
        var model = RandomWorkforce.Model(2, taxonomy);
        var cases = EvaluationCases.HeldOut(workforce, AsOf);

        var predicted = EstimatedCases.Of(model, workforce, cases, "estimate", cancellation: Cancellation);

        var level = new ProficiencyEstimator(model).Estimate(before, cases[0].Day, cancellation: Cancellation);
        var assessment = model.Of(EvidenceKind.Assessment)!;
        Assert.Equal(assessment.Offset + (assessment.Slope * level.Mean[0, 0]), predicted.Means[0], 1e-7);
        Assert.Equal(
            Math.Pow(assessment.Slope * level.Sd[0, 0], 2) + assessment.SharedVariance + (assessment.OwnVariance / 4), Math.Pow(predicted.Sds[0], 2), 1e-7);
    }

    [Fact]
    public void HeldOut_RecordedTwice_IsHiddenTwice()
    {
        var test = Scored(EvidenceKind.Assessment, 0.9, monthsAgo: 2);
        var once = Workforce(Skills(1), [[0]], test);
        var twice = Workforce(Skills(1), [[0]], test, test, test with { Value = 0.95 });
        var model = EvidenceModel.Default(once.Taxonomy);

        var case1 = Assert.Single(EvaluationCases.HeldOut(once, AsOf));
        var case2 = Assert.Single(EvaluationCases.HeldOut(twice, AsOf));

        Assert.Equal((case1.Truth, 0), (case2.Truth, case2.Evidence));
        Assert.Equal(
            EstimatedCases.Of(model, once, [case1], "", cancellation: Cancellation).Means[0],
            EstimatedCases.Of(model, twice, [case2], "", cancellation: Cancellation).Means[0], 1e-6);
        Assert.All(BaselineCases.Of(twice, [case2]), baseline => Assert.Equal(0.6, baseline.Means[0], 1e-12));
    }

    [Fact]
    public void Estimated_Threads_ChangeNoByte()
    {
        var workforce = RandomWorkforce.Make(5, people: 40, skills: 5, evidencePerPerson: 25, unscored: true);
        var model = EvidenceModel.Default(workforce.Taxonomy);
        var cases = EvaluationCases.HeldOut(workforce, AsOf);

        var one = EstimatedCases.Of(model, workforce, cases, "", threads: 1, cancellation: Cancellation);

        Assert.NotEmpty(cases);
        Assert.Equal(one.Means, EstimatedCases.Of(model, workforce, cases, "", threads: 4, cancellation: Cancellation).Means);
    }

    [Fact]
    public void Baselines_ByHand_SayWhatTheirNamesSay()
    {
        var workforce = Workforce(
            Skills(2), [[0]],
            Scored(EvidenceKind.Supervisor, 0.8, monthsAgo: 20), Scored(EvidenceKind.Supervisor, 0.6, monthsAgo: 2),
            Scored(EvidenceKind.SelfReport, 1, monthsAgo: 2), Unscored(EvidenceKind.Certification, monthsAgo: 1),
            Scored(EvidenceKind.Assessment, 0.5, skill: 1, weight: 3, monthsAgo: 1));
        var cases = EvaluationCases.True(workforce, AsOf, new PersonSkillTable(1, 2));

        var said = BaselineCases.Of(workforce, cases).ToDictionary(method => method.Method, method => method.Means);

        // Validities .72 and .29.
        double supervisor = 0.72 * 0.72, self = 0.29 * 0.29;
        Assert.Equal(((supervisor * 1.4) + self) / ((2 * supervisor) + self), said[BaselineCases.WeightedAverage][0], 1e-12);
        Assert.Equal([0.6, 0.3], said[BaselineCases.Supervisor]);
        Assert.Equal([1, 0.3], said[BaselineCases.SelfReport]);
        Assert.Equal([0.6, 0.3], said[BaselineCases.Prior]);
        Assert.Equal(0.5, said[BaselineCases.WeightedAverage][1], 1e-12);
    }
}
