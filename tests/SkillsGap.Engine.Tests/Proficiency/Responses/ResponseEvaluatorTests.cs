using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Responses;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Proficiency.Responses;

public sealed class ResponseEvaluatorTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    [Fact]
    public void Finish_OneHeldOutAnswer_WasPredictedFromThoseBeforeIt()
    {
        var evaluation = Evaluate(
            Answer("p", "i", true, 0), Answer("q", "j", true, 0), Answer("q", "i", false, 1), Answer("p", "i", true, 2, heldOut: true));

        // Three answers, two of them right, drawn towards one half by five; the item's two, one right; the person's one, right.
        var share = (2 + 2.5) / 8;
        double[] expected = [(1 + (5 * share)) / 7, (1 + (5 * share)) / 6, share];
        Assert.Equal((4, 1, 2, 1, 2), (evaluation.Responses, evaluation.HeldOut, evaluation.People, evaluation.Skills, evaluation.Items));
        Assert.Equal(expected.Select(p => -Math.Log(p)), evaluation.Predictors.Skip(1).Select(p => p.Score.LogLoss), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Finish_NothingHeldOut_HasNoScores() => Assert.Empty(Evaluate(Answer("p", "i", true, 0)).Predictors);

    [Fact]
    public void Finish_WhatComesAfterTheHeldOutAnswer_ChangesNothing()
    {
        var answers = Many(seed: 1);

        Assert.Equal(
            Evaluate([.. answers, Answer("p1", "i1", true, 500)]).Predictors[0].Score.LogLoss, Evaluate(answers).Predictors[0].Score.LogLoss);
    }

    [Fact]
    public void Finish_AnyOrderWithinADay_IsTheSame()
    {
        var answers = Many(seed: 2);
        var random = new SeededRandom(9);
        LoggedResponse[] shuffled = [.. answers.OrderBy(a => a.Date).ThenBy(_ => random.Next())];

        Assert.NotEqual(answers, shuffled);
        Assert.Equal(
            Evaluate(answers).Predictors.Select(p => p.Score.LogLoss), Evaluate(shuffled).Predictors.Select(p => p.Score.LogLoss));
    }

    [Fact]
    public void Finish_PeopleAndItemsThatDiffer_AreToldApartBestByTheFilter()
    {
        var losses = Evaluate(Many(seed: 3)).Predictors.Select(p => p.Score.LogLoss).ToArray();

        Assert.True(losses[0] < losses[1] && losses[0] < losses[2] && losses[1] < losses[3] && losses[2] < losses[3]);
    }

    [Fact]
    public void Add_AnEarlierDay_IsRefused()
    {
        var evaluator = new ResponseEvaluator();
        evaluator.Add(Answer("p", "i", true, 5));

        Assert.Throws<ArgumentException>(() => evaluator.Add(Answer("p", "i", true, 4)));
    }

    private static LoggedResponse[] Many(ulong seed)
    {
        var random = new SeededRandom(seed);
        return
        [
            .. Enumerable.Range(0, 4000).Select(n =>
            {
                var (person, item) = (random.Below(40), random.Below(20));
                var right = 1 / (1 + Math.Exp((item / 5.0) - (person / 10.0)));
                return Answer($"p{person}", $"i{item}", random.Unit() < right, n / 100, heldOut: n % 2 == 1);
            }),
        ];
    }

    private static ResponseEvaluation Evaluate(params IEnumerable<LoggedResponse> answers)
    {
        var evaluator = new ResponseEvaluator();
        foreach (var answer in answers) evaluator.Add(answer);
        return evaluator.Finish();
    }

    private static LoggedResponse Answer(string person, string item, bool correct, int day, bool heldOut = false) =>
        new(person, "skill", item, correct, Day.AddDays(day), heldOut);
}
