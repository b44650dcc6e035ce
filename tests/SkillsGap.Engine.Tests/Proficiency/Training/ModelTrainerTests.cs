using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Training;
using SkillsGap.Engine.Tests.Architecture;
using static SkillsGap.Engine.Tests.Proficiency.Small;

namespace SkillsGap.Engine.Tests.Proficiency.Training;

public sealed class ModelTrainerTests
{
    private static readonly TrainingSettings Quick = new() { MostMeasured = 150, MostCorrelated = 150, Rounds = 1 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Train_OnEvidenceDrawnFromAModel_FindsItWithinItsErrors()
    {
        var truth = SimulatedWorkforce.Model();
        var workforce = SimulatedWorkforce.Draw(truth, 600, 8);

        var learned = Train(workforce, new() { MostMeasured = 600, MostCorrelated = 600 });

        (string Name, double Truth)[] expected =
        [
            ("self_report.offset", .2), ("self_report.slope", .7), ("self_report.own_sd", Math.Sqrt(.03)), ("self_report.shared_sd", .1),
            ("supervisor.offset", .12), ("supervisor.slope", .85), ("supervisor.own_sd", Math.Sqrt(.006)), ("supervisor.shared_sd", Math.Sqrt(.003)),
            ("assessment.own_sd", Math.Sqrt(.008)), ("stable_share", .6), ("sd_factor", .17 / .22), ("role_pull", .8),
        ];
        Assert.All(expected, e =>
        {
            var parameter = Parameter(learned, e.Name);
            Assert.Null(parameter.KeptBecause);
            Assert.InRange((parameter.Value - e.Truth) / parameter.StandardError!.Value, -3, 3);
            Assert.InRange(parameter.StandardError.Value, 1e-4, .1);
        });
        Assert.InRange(Correlation(learned, 0, 1), .5, .9);
        Assert.InRange(Correlation(learned, 0, 4), -.1, .4);
    }

    [Fact]
    public void Train_OnTwentyPeople_LearnsNothingAndSaysSoOfEveryParameter()
    {
        var workforce = SimulatedWorkforce.Draw(SimulatedWorkforce.Model(), 20, 1);

        var learned = Train(workforce, new());

        AssertRefused(learned, workforce, "20 people are too few");
    }

    [Fact]
    public void Train_OnTheCaseOf45People_LearnsNothingAndSaysSoOfEveryParameter()
    {
        var workforce = WorkforceFolder.Read(Repository.MlopsCase, Cancellation).Content!.Workforce;

        AssertRefused(Train(workforce, new()), workforce, "45 people are too few");
    }

    [Fact]
    public void Train_WithoutAssessments_KeepsEverything()
    {
        var workforce = SimulatedWorkforce.Draw(SimulatedWorkforce.Model(), 150, 2);
        workforce = workforce with { Evidence = [.. workforce.Evidence.Where(e => e.Kind != EvidenceKind.Assessment)] };

        var learned = Train(workforce, Quick);

        Assert.All(learned.Training.Parameters, parameter =>
        {
            Assert.Contains("under 50 assessments", parameter.KeptBecause, StringComparison.Ordinal);
            Assert.Equal(parameter.Default, parameter.Value);
            Assert.Null(parameter.StandardError);
        });
        Assert.Equal(EvidenceModel.Default(workforce.Taxonomy).Correlation, learned.Model.Correlation);
    }

    [Fact]
    public void Train_ByOneThreadOrTwo_GivesTheSameBytes()
    {
        var workforce = SimulatedWorkforce.Draw(SimulatedWorkforce.Model(), 170, 4);

        var one = Train(workforce, Quick with { Threads = 1 });
        var two = Train(workforce, Quick with { Threads = 2 });

        Assert.Equal<LearnedParameter>(one.Training.Parameters, two.Training.Parameters);
        Assert.Equal<double>(one.Model.Correlation, two.Model.Correlation);
        Assert.Equal<MeasurementModel?>(one.Model.Kinds, two.Model.Kinds);
    }

    [Fact]
    public void Train_WithCopiesAndFutureEvidence_GivesWhatItGivesWithoutThem()
    {
        var workforce = SimulatedWorkforce.Draw(SimulatedWorkforce.Model(), 150, 5);
        var more = workforce.Evidence.AddRange(workforce.Evidence.Where((_, i) => i % 3 == 0))
            .AddRange(workforce.Evidence.Select(e => e with { Date = AsOf.AddDays(9), Value = 1 }));

        var plain = Train(workforce, Quick);
        var padded = Train(workforce with { Evidence = more }, Quick);

        Assert.Equal<LearnedParameter>(plain.Training.Parameters, padded.Training.Parameters);
        Assert.Equal(plain.Training.Observations, padded.Training.Observations);
    }

    [Theory]
    [InlineData(.5, .5)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void Train_OnConstantOrContradictoryScores_LearnsNothing(double even, double odd)
    {
        var workforce = SimulatedWorkforce.Draw(SimulatedWorkforce.Model(), 150, 6);
        workforce = workforce with { Evidence = [.. workforce.Evidence.Select((e, i) => e with { Value = i % 2 == 0 ? even : odd })] };

        var learned = Train(workforce, Quick);

        Assert.All(learned.Training.Parameters, p => Assert.True(double.IsFinite(p.Value) && double.IsFinite(p.StandardError ?? 0), p.Name));
        Assert.All(learned.Training.Parameters, p => Assert.Contains("different scores", p.KeptBecause, StringComparison.Ordinal));
        var estimate = new ProficiencyEstimator(learned.Model).Estimate(workforce, AsOf, cancellation: Cancellation);
        Assert.All(Enumerable.Range(0, 150), p => Assert.True(double.IsFinite(estimate.Mean[p, 0]) && estimate.Sd[p, 0] > 0));
    }

    [Fact]
    public void Train_OnAScoreThatIsNoNumber_NamesIt()
    {
        var workforce = SimulatedWorkforce.Draw(SimulatedWorkforce.Model(), 150, 7);
        workforce = workforce with { Evidence = workforce.Evidence.SetItem(7, workforce.Evidence[7] with { Value = double.NaN }) };

        var problem = Assert.Throws<ArgumentException>(() => Train(workforce, Quick));

        Assert.Contains("number 7", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Cancelled_Stops()
    {
        var workforce = SimulatedWorkforce.Draw(SimulatedWorkforce.Model(), 150, 7);
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => ModelTrainer.Train(workforce, AsOf, "", Quick, null, source.Token));
    }

    private static LearnedModel Train(Workforce workforce, TrainingSettings settings) =>
        ModelTrainer.Train(workforce, AsOf, "data", settings, null, Cancellation);

    private static LearnedParameter Parameter(LearnedModel learned, string name) => learned.Training.Parameters.Single(p => p.Name == name);

    private static double Correlation(LearnedModel learned, int s, int t) => learned.Model.Correlation[(s * SimulatedWorkforce.Skills) + t];

    private static void AssertRefused(LearnedModel learned, Workforce workforce, string because)
    {
        Assert.All(learned.Training.Parameters, p =>
        {
            Assert.Contains(because, p.KeptBecause, StringComparison.Ordinal);
            Assert.Equal(p.Default, p.Value);
            Assert.Null(p.StandardError);
        });
        var standard = EvidenceModel.Default(workforce.Taxonomy);
        Assert.Equal<SkillPrior>(standard.Skills, learned.Model.Skills);
        Assert.Equal<double>(standard.Correlation, learned.Model.Correlation);
        Assert.Equal<MeasurementModel?>(standard.Kinds, learned.Model.Kinds);
    }
}
