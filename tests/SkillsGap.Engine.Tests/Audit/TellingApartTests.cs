using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Evaluating;
using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Engine.Tests.Audit;

public sealed class TellingApartTests
{
    private const double Required = 0.5;

    [Fact]
    public void Of_RareMisses_MeasuresThemAndSaysThatTheRocCurveFlatters()
    {
        var random = new Random(2);
        double[] truths = [.. Enumerable.Range(0, 400).Select(i => i % 10 == 0 ? 0.3 : 0.7)];
        double[] means = [.. truths.Select(truth => Math.Round(truth + (0.3 * (random.NextDouble() - random.NextDouble())), 2))];

        var telling = TellingApart.Of(Cases(truths), Said(means))!;

        Assert.Equal((400, 40, 0.9), (telling.Cases, telling.People, Math.Round(telling.ShareMet, 12)));
        Assert.True(telling is { IsImbalanced: true, MissedIsRarer: true });
        // By pairs: how often somebody who misses it is held to be less likely to meet it than somebody who meets it, ties counting half.
        var pairs = from missed in Enumerable.Range(0, 400).Where(i => truths[i] < Required)
                    from met in Enumerable.Range(0, 400).Where(i => truths[i] >= Required)
                    select means[missed] < means[met] ? 1 : means[missed] == means[met] ? 0.5 : 0;
        Assert.Equal(pairs.Average(), telling.Auc, 1e-12);
        // By thresholds: precision at each level at which somebody who misses it is flagged.
        var precision = Enumerable.Range(0, 400).Where(i => truths[i] < Required).Average(i =>
            (double)Enumerable.Range(0, 400).Count(j => truths[j] < Required && means[j] <= means[i]) / means.Count(mean => mean <= means[i]));
        Assert.Equal(precision, telling.PrecisionMissed, 1e-12);
        Assert.True(telling.PrecisionMissed < telling.Auc);
        Assert.All(telling.Curve, point =>
        {
            var flagged = Enumerable.Range(1, 400).Where(n => Math.Abs((point.Recall * 40 / n) - point.Precision) < 1e-9);
            Assert.Contains(flagged, n => Math.Abs(point.FalseAlarms - ((n - (point.Recall * 40)) / 360)) < 1e-9);
        });
        Assert.Equal((1, 1), (telling.Curve[^1].Recall, telling.Curve[^1].FalseAlarms));
        Assert.InRange(telling.Curve.Length, 20, 61);
    }

    [Fact]
    public void Of_EvenClasses_LetsTheRocCurveBeTrusted()
    {
        double[] truths = [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? 0.3 : 0.7)];

        Assert.False(TellingApart.Of(Cases(truths), Said(truths))!.IsImbalanced);
    }

    [Theory]
    [InlineData(49)] // Too few cases.
    [InlineData(60)] // All meet it.
    public void Of_TooLittleToSay_IsNull(int cases) =>
        Assert.Null(TellingApart.Of(Cases([.. Enumerable.Repeat(0.8, cases)]), Said([.. Enumerable.Repeat(0.8, cases)])));

    private static ImmutableArray<EvaluationCase> Cases(double[] truths) =>
        [.. truths.Select((truth, i) => new EvaluationCase(i * 40 / truths.Length, 0, default, truth, i, Required, 0, null))];

    private static CasePredictions Said(double[] means) => new("m", [.. means], [.. means.Select(_ => 0.1)]);
}
