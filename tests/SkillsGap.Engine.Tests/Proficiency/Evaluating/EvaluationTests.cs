using System.Collections.Immutable;
using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Kernels;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Evaluating;

public sealed class EvaluationTests
{
    [Fact]
    public void Evaluation_SimulatedNormalTruth_CoversInEveryQuarterAndRatesProbabilitiesAsCalibrated()
    {
        var (cases, good, poor) = Simulated(6000);

        var evaluation = Evaluation.Of(cases, [good, poor]);

        var (first, second) = (evaluation.All.Methods[0], evaluation.All.Methods[1]);
        Assert.InRange(first.Normal.Coverage, 0.88, 0.92);
        Assert.Equal(4, evaluation.ByEvidence.Length);
        Assert.All(evaluation.ByEvidence, quarter => Assert.InRange(quarter.Methods[0].Normal.Coverage, 0.87, 0.93));
        Assert.InRange(first.AtLeast!.CalibrationError, 0, 0.03);
        Assert.True(first.AtLeast.Ranking!.Value.Auc > second.AtLeast!.Ranking!.Value.Auc);
        Assert.True(first.Normal.LogScore > second.Normal.LogScore);
        Assert.Equal(first.Rmse.Value / second.Rmse.Value, second.Ratio!.Value.Value, 1e-12);
        Assert.True(second.Ratio.Value.High < 1);
        Assert.Null(first.Ratio);
        Assert.Equal(second.Rmse.Value, second.Normal.Rmse, 1e-12);
    }

    [Fact]
    public void Evaluation_Groups_HoldEachCaseOnceAndKeepEqualCountsTogether()
    {
        var (cases, good, _) = Simulated(1000);

        var evaluation = Evaluation.Of(cases, [good], one => one.Person % 3 == 0);

        Assert.Equal(cases.Count(one => one.Person % 3 == 0), evaluation.All.Count);
        Assert.Equal(evaluation.All.Count, evaluation.ByEvidence.Sum(group => group.Count));
        Assert.Equal(evaluation.All.Count, evaluation.ByAge.Sum(group => group.Count));
        Assert.Equal(["under 6 months", "6 to 12 months", "12 to 24 months", "24 months or more", "no evidence"], evaluation.ByAge.Select(group => group.Name));
        Assert.Equal(cases.Count(one => one.Person % 3 == 0 && one.Newest is null), evaluation.ByAge[^1].Count);
        Assert.Equal(["0 to 1", "2 to 3", "4 to 5", "6 to 7"], evaluation.ByEvidence.Select(group => group.Name));
    }

    [Fact]
    public void Evaluation_TooFewCases_SaysNothing()
    {
        var (cases, good, _) = Simulated(CaseGroup.FewestCases - 1);

        Assert.Empty(Evaluation.Of(cases, [good]).All.Methods);
        Assert.Equal(CaseGroup.FewestCases - 1, Evaluation.Of(cases, [good]).All.Count);
    }

    /// <summary>Levels drawn from what one method says, with a spread that falls with evidence; the other is as far off again.</summary>
    private static (ImmutableArray<EvaluationCase> Cases, CasePredictions Good, CasePredictions Poor) Simulated(int count)
    {
        var random = new SeededRandom(8);
        double Gauss() => Math.Sqrt(-2 * Math.Log(1 - random.Unit())) * Math.Cos(2 * Math.PI * random.Unit());
        double[] means = [.. Enumerable.Range(0, count).Select(_ => random.Unit())];
        double[] sds = [.. means.Select((_, i) => 0.3 / (1 + (i % 8)))];
        ImmutableArray<EvaluationCase> cases =
        [
            .. means.Select((mean, i) => new EvaluationCase(
                i / 2, i % 2, AsOf, mean + (sds[i] * Gauss()), null, 0.5, i % 8, i % 8 == 0 ? null : 4.0 * (i % 8))),
        ];
        return (cases, new("good", [.. means], [.. sds]), new("poor", [.. means.Select(mean => mean + (0.2 * Gauss()))], []));
    }
}
