using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>
/// Eight people alike, of whom two shall become capable; what they are worth is less than what it costs. So the fewest learn that will do,
/// and how many that is follows from the binomial distribution alone.
/// </summary>
public sealed class ConfidentPlannerTests
{
    private static readonly Workforce Eight = Workforce(
        Skills(1), [Role("held", 0), Role("wanted", 1, (0, 0.5))], [.. Enumerable.Range(0, 8).Select(i => Person($"p{i}"))],
        [Teaches("m", 16, 100, (0, 0, 0.5))]);

    private static readonly Scenario Ask = Scenario(new CapabilityTarget(1, 2)) with { Budget = 800 };

    private static readonly PersonSkillTable Mean = Table([.. Enumerable.Repeat(new[] { 0.0 }, 8)]);

    private static readonly PlannerSettings Settings = new() { Threads = 1 };

    // 1 gap, 16 hours, no mentor.
    private static readonly double Odds = 1 / (1 + Math.Exp(-(2 - 0.25 - 0.16)));

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    [InlineData(0.9999)]
    public void Plan_SendsTheFewestWhoReachTheConfidence(double confidence)
    {
        var confident = Plan(confidence, Ask);

        var fewest = Enumerable.Range(3, 6).First(n => PoissonBinomial.AtLeast([.. Enumerable.Repeat(Odds, n)], 2) >= confidence);
        var forecast = TargetForecast.Of(confident.Plan)[0];
        Assert.True(confident.Holds);
        Assert.Equal(fewest, forecast.Planned);
        Assert.Equal(3, TargetForecast.Of(confident.Without)[0].Planned);
        Assert.True(forecast.Probability >= confidence);
        // The scenario says what was asked, and makes the same problem again.
        var again = WorkforcePlanner.State(confident.Plan.Analysis, 1, null, TestContext.Current.CancellationToken).Problem;
        Assert.Equal(again.Rows.Select(row => (row.Id, row.Lower, row.Upper)), confident.Plan.Problem.Rows.Select(row => (row.Id, row.Lower, row.Upper)));
    }

    [Fact]
    public void Plan_BudgetTooSmallForIt_SaysHowFarItComes()
    {
        var confident = Plan(0.9999, Ask with { Budget = 500 });
        Assert.False(confident.Holds);
        Assert.Equal(PoissonBinomial.AtLeast([.. Enumerable.Repeat(Odds, 5)], 2), confident.Reached[0], 9);
        Assert.Equal(5, TargetForecast.Of(confident.Plan)[0].Planned);
    }

    [Fact]
    public void Frontier_OfConfidentPlans_NeverFallsAndHasNoneWhereNoneIsSure()
    {
        var analysis = SmallAnalysis.Of(Eight, Ask, Mean);
        var points = ConfidentFrontier.Of(
            analysis, 0.99, [.. new[] { 200.0, 400, 500, 600, 800 }.Select(budget => (budget, Ask with { Budget = budget }))], Settings, null,
            TestContext.Current.CancellationToken).ToList();
        Assert.Equal([false, false, true, true, true], points.Select(point => point.Plan.Exists));
        Assert.All(points.Where(point => point.Plan.Exists), point => Assert.True(TargetForecast.Of(point.Plan)[0].Probability >= 0.99));
        Assert.Single(points.Where(point => point.Plan.Exists).Select(point => Math.Round(point.Plan.Result.Value!.Value, 6)).Distinct());
    }

    private static ConfidentPlan Plan(double confidence, Scenario scenario) =>
        ConfidentPlanner.Plan(SmallAnalysis.Of(Eight, scenario, Mean), confidence, Settings, null, TestContext.Current.CancellationToken);
}
