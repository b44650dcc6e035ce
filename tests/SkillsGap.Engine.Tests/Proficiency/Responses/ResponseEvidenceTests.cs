using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Responses;
using SkillsGap.Kernels;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Responses;

public sealed class ResponseEvidenceTests
{
    [Fact]
    public void Of_NoAnswers_IsTheSameWorkforce()
    {
        var workforce = Workforce(Skills(1), [[0]]);

        Assert.Same(workforce, Taken(workforce, AsOf));
    }

    [Fact]
    public void Of_Answers_IsAnAssessmentOfPersonAndSkillInWords()
    {
        var other = Scored(EvidenceKind.Supervisor, 0.5);
        var workforce = Workforce(Skills(2), [[0], []], other) with
        {
            Responses = [Answer(0, 1, "a", true, 40), Answer(0, 1, "b", false, 35), Answer(1, 0, "a", true, 3)],
        };

        var evidence = Taken(workforce, AsOf).Evidence;

        Assert.Equal(other, evidence[0]);
        Assert.Equal([(0, 1), (1, 0)], evidence.Skip(1).Select(e => (e.Person, e.Skill)));
        Assert.All(evidence.Skip(1), e => Assert.Equal((EvidenceKind.Assessment, ResponseEvidence.Source, (DateOnly?)null), (e.Kind, e.Source, e.Expires)));
        Assert.Equal(AsOf.AddDays(-35), evidence[1].Date);
        Assert.Equal($"2 answers until {AsOf.AddDays(-35):yyyy-MM}", evidence[1].Note);
        Assert.Equal($"1 answer until {AsOf.AddDays(-3):yyyy-MM}", evidence[2].Note);
    }

    [Fact]
    public void Of_AnswersAfterTheDay_AreNotLookedAt()
    {
        var now = Answer(0, 0, "a", true, 10);
        var workforce = Workforce(Skills(1), [[0]]);

        var evidence = Taken(workforce with { Responses = [now, now with { Correct = false, Date = AsOf.AddDays(1) }] }, AsOf).Evidence;

        Assert.Equal(Taken(workforce with { Responses = [now] }, AsOf).Evidence, evidence);
        Assert.Empty(Taken(workforce with { Responses = [now with { Date = AsOf.AddDays(1) }] }, AsOf).Evidence);
    }

    [Fact]
    public void Of_AnyOrderOfAnswers_IsTheSame()
    {
        var random = new SeededRandom(2);
        var workforce = Workforce(Skills(2), [[0], [1], []]);
        ItemResponse[] answers =
        [
            .. Enumerable.Range(0, 200).Select(_ =>
                Answer(random.Below(3), random.Below(2), $"i{random.Below(4)}", random.Unit() < 0.5, random.Below(3))),
        ];
        ItemResponse[] shuffled = [.. answers.OrderBy(_ => random.Next())];

        Assert.NotEqual(answers, shuffled);
        Assert.Equal(
            Taken(workforce with { Responses = [.. answers] }, AsOf).Evidence,
            Taken(workforce with { Responses = [.. shuffled] }, AsOf).Evidence);
    }

    [Fact]
    public void Of_MoreAnswers_WeighMoreAndNeverMoreThanFourAssessments()
    {
        double[] weights = [.. new[] { 1, 5, 20, 100, 1000 }.Select(count => Single(count, correct: n => n % 2 == 0).Weight)];

        Assert.Equal(weights.Order().Distinct(), weights);
        Assert.InRange(weights[0], 0.01, 0.3);
        Assert.InRange(weights[^1], 3, 4);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(10)]
    public void Of_ManyAnswers_ShowTheShareThatIsRight(int one) =>
        Assert.Equal(1.0 / one, Single(400, correct: n => n % one == 0).Value!.Value, 0.06);

    [Fact]
    public void Of_OneMoreRightAnswer_NeverLowersTheLevel()
    {
        double[] levels = [.. Enumerable.Range(0, 13).Select(right => Single(12, correct: n => n * 7 % 12 < right).Value!.Value)];

        Assert.Equal(levels.Order().Distinct(), levels);
    }

    [Fact]
    public void Of_SimulatedAnswers_AreWrongByAsMuchAsTheirWeightsSay()
    {
        const int people = 400, items = 30, answers = 25;
        var random = new SeededRandom(8);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.Unit())) * Math.Cos(2 * Math.PI * random.Unit());
        double[] ability = [.. Enumerable.Range(0, people).Select(_ => Normal())];
        double[] difficulty = [.. Enumerable.Range(0, items).Select(_ => Normal())];
        double Right(int person, int item) => 1 / (1 + Math.Exp(difficulty[item] - ability[person]));
        var responses = ImmutableArray.CreateBuilder<ItemResponse>();
        for (var person = 0; person < people; person++)
        {
            for (var n = 0; n < answers; n++)
            {
                var item = random.Below(items);
                responses.Add(Answer(person, 0, $"{item}", random.Unit() < Right(person, item), answers - n));
            }
        }

        var workforce = Workforce(Skills(1), [.. Enumerable.Range(0, people).Select(_ => Array.Empty<int>())]) with { Responses = responses.ToImmutable() };
        var ordinary = EvidenceModel.Default(workforce.Taxonomy).Of(EvidenceKind.Assessment)!.OwnVariance;
        var squares = Taken(workforce, AsOf, new() { DriftPerMonth = 0 }).Evidence.Average(e =>
        {
            var error = e.Value!.Value - Enumerable.Range(0, items).Average(item => Right(e.Person, item));
            return error * error / ((ordinary / e.Weight) - (ordinary / 4));
        });

        Assert.InRange(squares, 0.75, 1.3);
    }

    [Fact]
    public void Estimate_RightAnswers_RaiseTheSkill()
    {
        double Mean(bool correct)
        {
            var workforce = Taken(
                Workforce(Skills(1), [[0]]) with { Responses = [.. Enumerable.Range(0, 10).Select(n => Answer(0, 0, $"{n}", correct, n))] }, AsOf);
            return new ProficiencyEstimator(EvidenceModel.Default(workforce.Taxonomy))
                .Estimate(workforce, AsOf, cancellation: TestContext.Current.CancellationToken).Mean[0, 0];
        }

        Assert.True(Mean(true) > 0.6);
        Assert.True(Mean(false) < 0.5);
    }

    /// <summary>The assessment of one person who answers four items, twenty times a day, beside ninety others who are right half of the time.</summary>
    private static Evidence Single(int count, Func<int, bool> correct)
    {
        var others = Enumerable.Range(0, 90 * 8).Select(n => Answer(1 + (n % 90), 0, $"{n % 4}", ((n / 90) + n) % 2 == 0, 50));
        var own = Enumerable.Range(0, count).Select(n => Answer(0, 0, $"{n / 20 % 4}", correct(n), (count - n) / 20));
        var workforce = Workforce(Skills(1), [.. Enumerable.Range(0, 91).Select(_ => Array.Empty<int>())]) with { Responses = [.. others, .. own] };
        return Taken(workforce, AsOf).Evidence.Single(e => e.Person == 0);
    }

    private static Workforce Taken(Workforce workforce, DateOnly asOf, ResponseModel? model = null) =>
        ResponseEvidence.Of(workforce, asOf, model, TestContext.Current.CancellationToken);

    private static ItemResponse Answer(int person, int skill, string item, bool correct, int daysAgo) =>
        new(person, skill, item, correct, AsOf.AddDays(-daysAgo));
}
