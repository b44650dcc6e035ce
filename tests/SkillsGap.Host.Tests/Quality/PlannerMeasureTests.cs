using SkillsGap.Benchmarks.Quality;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Host.Tests.Quality;

/// <summary>The measure of the committed tables on a thousand people, in the few seconds that the tests have.</summary>
public sealed class PlannerMeasureTests(ITestOutputHelper output)
{
    private static readonly PlannerSettings Brief = new() { PricingIterations = 150, SearchMoves = 2_000_000, MendingNodes = 500_000, EnumerationNodes = 0 };

    [Fact]
    public void Measure_OfAThousandPeople_IsAProvenGapOfAtMostOneAndAHalfPercent()
    {
        PlannerMeasure run = PlannerMeasure.Of(DrawnAllocation.Of(1000, 1), Brief);
        output.WriteLine($"value {run.Result.Value:N0}, bound {run.Result.Bound:N0}, gap {run.Result.Gap:P3}, {run.Seconds:0.0} s, {run.Trace}");
        VerificationReport report = run.Check();
        Assert.True(report.Holds && report.IsSettled, string.Join('\n', report.Checks));
        Assert.Equal(BoundSource.Certificate, run.Result.BoundFrom);
        Assert.InRange(run.Result.Gap!.Value, 0, 0.015);
    }

    [Fact]
    public void SecondsTo_ASmallerGap_IsNoEarlierAndNeverWhatTheResultDoesNotProve()
    {
        PlannerMeasure run = PlannerMeasure.Of(DrawnAllocation.Of(200, 2), Brief);
        double reached = run.Result.Gap!.Value;
        double?[] seconds = [run.SecondsTo(2 * reached), run.SecondsTo(1.2 * reached), run.SecondsTo(reached)];
        Assert.All(seconds, at => Assert.InRange(at!.Value, 0, run.Seconds));
        Assert.Equal(seconds.Order(), seconds);
        Assert.Null(run.SecondsTo(0.99 * reached));
    }

    [Fact]
    public void SecondsTo_AnEstimateBelowWhatTheResultProves_DoesNotCount()
    {
        AllocationProblem problem = DrawnAllocation.Of(100, 3);
        AllocationResult result = Planner.Solve(problem, Brief, null, TestContext.Current.CancellationToken);
        var trace = new GapTrace();
        trace.Report(new PlannerProgress("searching", 0.5, result.Value - 0.1 * Math.Abs(result.Value!.Value), result.Value));
        Assert.Equal(100, trace.SecondsTo(result.Gap!.Value, result, 100));
        Assert.NotEqual(100, trace.SecondsTo(1, result, 100));
    }
}
