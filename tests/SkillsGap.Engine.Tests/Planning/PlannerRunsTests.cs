using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

public sealed class PlannerRunsTests
{
    private static readonly PlannerSettings Short = new() { SearchMoves = 50_000, PricingIterations = 150, Threads = 1, GapTarget = 0 };

    private static readonly PlannerSettings Brief = Short with { SearchMoves = 2000, MendingNodes = 2000, EnumerationNodes = 0, PricingIterations = 60 };

    [Fact]
    public void Runs_WithOneTwoAndFourThreads_AreBitForBitTheSame()
    {
        AllocationProblem problem = RandomProblems.Medium(2000, seed: 3);

        AllocationResult one = Problems.Solve(problem, Short), again = Problems.Solve(problem, Short);
        AllocationResult two = Problems.Solve(problem, Short with { Threads = 2 }), four = Problems.Solve(problem, Short with { Threads = 4 });

        foreach (AllocationResult other in new[] { again, two, four })
        {
            Assert.Equal(one.Choice, other.Choice);
            Assert.Equal(Bits(one.Prices), Bits(other.Prices));
            Assert.Equal(Bits([one.Value!.Value, one.Bound]), Bits([other.Value!.Value, other.Bound]));
        }
        Assert.True(one.Repeatable);
        Assert.Equal(PlanStatus.Feasible, one.Status);
    }

    [Fact]
    public void OtherSeed_SearchesOtherwise_ButTheBoundStays()
    {
        AllocationProblem problem = RandomProblems.Medium(2000, seed: 4);

        AllocationResult one = Problems.Solve(problem, Short), other = Problems.Solve(problem, Short with { Seed = 2 });

        Assert.NotEqual(one.Choice, other.Choice);
        Assert.Equal(one.Bound, other.Bound);
    }

    [Theory]
    [InlineData("pricing")]
    [InlineData("tightening")]
    [InlineData("diving")]
    [InlineData("searching")]
    public void Cancellation_AtAnyStage_GivesTheBestPlanSoFar(string stage)
    {
        AllocationProblem problem = RandomProblems.Medium(1000, seed: 5);
        using var source = new CancellationTokenSource();
        var atStage = new Watcher(report =>
        {
            if (report.Stage == stage && report.Done > 0)
                source.Cancel();
        });

        AllocationResult result = Planner.Solve(problem, Short, atStage, source.Token);

        AssertCutShort(problem, result, StopReason.Cancelled);
    }

    [Fact]
    public void Cancellation_BeforeTheStart_StillGivesAPlan()
    {
        AllocationProblem problem = RandomProblems.Medium(1000, seed: 5);

        AllocationResult result = Planner.Solve(problem, Short, null, new CancellationToken(canceled: true));

        AssertCutShort(problem, result, StopReason.Cancelled);
    }

    /// <summary>Without prices everybody asks for what is worth most, which is none of what lower limits want, and dear.</summary>
    [Fact]
    public void Cancellation_BeforeTheStart_ReachesLowerLimitsThatNobodyLikesBest()
    {
        AllocationProblem problem = RandomProblems.Reserved(600, seed: 1);

        AllocationResult result = Planner.Solve(problem, Brief, null, new CancellationToken(canceled: true)), whole = Problems.Solve(problem, Brief);

        AssertCutShort(problem, result, StopReason.Cancelled);
        Assert.True(result.Value > 0.5 * whole.Value, $"{result.Value} of {whole.Value}");
    }

    [Fact]
    public void Cancellation_BeforePrices_BeginsNoOtherStage()
    {
        using var source = new CancellationTokenSource();
        var after = new List<PlannerProgress>();
        var watcher = new Watcher(report =>
        {
            if (source.IsCancellationRequested)
                after.Add(report);
            if (report is { Stage: "pricing", Done: > 0.5 })
                source.Cancel();
        });

        AllocationResult result = Planner.Solve(RandomProblems.Reserved(600, seed: 2), Brief, watcher, source.Token);

        Assert.Equal(PlanStatus.Feasible, result.Status);
        Assert.All(after, report => Assert.Equal("pricing", report.Stage));
        Assert.InRange(after.Count, 0, 2);
    }

    [Fact]
    public void Cancellation_OfAStart_KeepsItsPlan()
    {
        AllocationProblem problem = RandomProblems.Reserved(600, seed: 3);
        AllocationResult whole = Problems.Solve(problem, Brief);

        AllocationResult result = Planner.Solve(problem, Brief with { Start = PlannerStart.From(whole) }, null, new CancellationToken(canceled: true));

        AssertCutShort(problem, result, StopReason.Cancelled);
        Assert.True(result.Value >= whole.Value, $"{result.Value} of {whole.Value}");
    }

    [Fact]
    public void Progress_FromTheFirst_TellsOfAPlan()
    {
        PlannerProgress? first = null;

        Planner.Solve(RandomProblems.Reserved(600, seed: 4), Brief, new Watcher(report => first ??= report), TestContext.Current.CancellationToken);

        Assert.True(first is { Stage: "pricing", Value: > 0 }, $"{first}");
    }

    [Fact]
    public void TimeLimit_ByTheGivenClock_EndsWithAPlan()
    {
        AllocationProblem problem = RandomProblems.Medium(1000, seed: 6);
        var settings = Short with { TimeLimit = TimeSpan.FromSeconds(60), TimeProvider = new SteppingClock(TimeSpan.FromSeconds(0.35)) };

        AllocationResult result = Problems.Solve(problem, settings);

        AssertCutShort(problem, result, StopReason.Time);
    }

    [Fact]
    public void LooseGapTarget_StopsForTheGap()
    {
        AllocationProblem problem = RandomProblems.Medium(1000, seed: 7);

        AllocationResult result = Problems.Solve(problem, Short with { GapTarget = 0.5 });

        Assert.Equal(StopReason.Gap, result.Stopped);
        Assert.Equal(PlanStatus.Feasible, result.Status);
        Assert.InRange(result.Gap!.Value, 1e-9, 0.5);
    }

    [Fact]
    public void Progress_TellsOfEveryStageAndNeverAWorseValue()
    {
        var reports = new List<PlannerProgress>();

        Planner.Solve(RandomProblems.Medium(1000, seed: 8), Short, new Watcher(reports.Add), TestContext.Current.CancellationToken);

        Assert.Equal(["pricing", "diving", "searching", "tightening", "mending"], reports.Select(report => report.Stage).Distinct());
        double[] values = [.. reports.Where(report => report.Value is not null).Select(report => report.Value!.Value)];
        Assert.NotEmpty(values);
        Assert.Equal(values.Order(), values);
    }

    [Fact]
    public void Settings_OutOfRange_AreRefused()
    {
        AllocationProblem problem = RandomProblems.Small(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => Problems.Solve(problem, new PlannerSettings { Threads = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Problems.Solve(problem, new PlannerSettings { GapTarget = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Problems.Solve(problem, new PlannerSettings { GapTarget = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Problems.Solve(problem, new PlannerSettings { TimeLimit = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Problems.Solve(problem, new PlannerSettings { SearchMoves = -1 }));
    }

    private static void AssertCutShort(AllocationProblem problem, AllocationResult result, StopReason reason)
    {
        Assert.Equal(reason, result.Stopped);
        Assert.False(result.Repeatable);
        Assert.Equal(PlanStatus.Feasible, result.Status);
        Assert.Equal(BruteForce.ValueOf(problem, result.Choice)!.Value, result.Value!.Value, 1e-6);
        Assert.True(result.Bound >= result.Value);
    }

    private static long[] Bits(IEnumerable<double> numbers) => [.. numbers.Select(BitConverter.DoubleToInt64Bits)];

    private sealed class Watcher(Action<PlannerProgress> watch) : IProgress<PlannerProgress>
    {
        public void Report(PlannerProgress value) => watch(value);
    }

    /// <summary>A clock that moves on at every look.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
