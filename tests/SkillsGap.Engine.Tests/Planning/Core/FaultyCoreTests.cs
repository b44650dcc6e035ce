using System.Collections.Concurrent;
using System.Diagnostics;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>Whatever becomes of the core, the whole planner gives its plan in time, says what happened and leaves no process.</summary>
[Collection(nameof(FaultyWorkerTests))]
public sealed class FaultyCoreTests : IDisposable
{
    private static readonly AllocationProblem Problem = RandomProblems.Medium(900, seed: 5);
    private static readonly PlannerSettings Settings = new() { Threads = 1, GapTarget = 0, SearchMoves = 2000, PricingIterations = 60 };
    private static readonly Lazy<AllocationResult> Alone = new(() => Problems.Solve(Problem, Settings));

    private readonly FakeWorkers _fakes = new();

    public void Dispose() => _fakes.Dispose();

    [Theory]
    [InlineData("garbage", "no frame")]
    [InlineData("wrong-checksum", "checksum")]
    [InlineData("exits", "exit code 7")]
    [InlineData("error", "the reason")]
    [InlineData("lies", "breaks the model")]
    [InlineData("hangs", "took more than")]
    [InlineData("bloats", "MiB, more than its 200 MiB")]
    [InlineData("exits-at-once", "no reason at all")]
    public void Plan_WithAFaultyCore_ComesInTimeAndSaysWhatHappened(string mode, string reason)
    {
        ConcurrentBag<int> processes = [];
        AllocationResult result;
        using (OrToolsWorker worker = _fakes.Of(mode))
        {
            using var core = new ExactCore(worker);
            // Each run is measured; longer ones follow until a process was up long enough to show its fault.
            TimeSpan limit = TimeSpan.FromSeconds(2);
            do
            {
                result = InTime(Settings with { Core = core, TimeLimit = limit }, new Reports(worker, processes));
                limit *= 2;
            }
            while (!Says(result, reason) && limit < TimeSpan.FromSeconds(40));
        }
        Assert.True(Says(result, reason), string.Join('\n', result.CoreFailures));
        Assert.False(result.Repeatable);
        Assert.Equal(BruteForce.ValueOf(Problem, result.Choice)!.Value, result.Value!.Value, 1e-6 * result.Value.Value);
        FakeWorkers.AssertEnded(processes);
    }

    [Fact]
    public void Plan_WithACoreKilledTwentyTimes_ComesInTimeAndSaysWhatHappened()
    {
        RealOrTools.SkipIfMissing();
        var random = new Random(1);
        ConcurrentBag<int> processes = [];
        int killed = 0, told = 0;
        using (var worker = new OrToolsWorker(RealOrTools.Installation))
        {
            using var core = new ExactCore(worker);
            for (int run = 0; run < 100 && killed < 20; run++)
            {
                // Every other time it is killed while it works, else perhaps while it starts.
                if (run % 2 == 0)
                    Assert.Equal(13, worker.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation).Objective);
                using var done = new CancellationTokenSource();
                int after = random.Next(50, 700);
                var killer = new Thread(() => killed += !done.Token.WaitHandle.WaitOne(after) && FakeWorkers.Kill(worker) ? 1 : 0);
                killer.Start();
                AllocationResult result = InTime(
                    Settings with { Core = core, TimeLimit = TimeSpan.FromSeconds(1), Seed = (ulong)run }, new Reports(worker, processes));
                done.Cancel();
                killer.Join();
                told += Says(result, "exit code") ? 1 : 0;
            }
            Assert.True(core.Problem is null, core.Problem);
        }
        Assert.Equal(20, killed);
        Assert.True(told > 3);
        FakeWorkers.AssertEnded(processes);
    }

    [Fact]
    public void Plan_WithoutOrTools_SaysSo()
    {
        using var core = new ExactCore(new OrToolsWorker(new OrToolsInstallation("", "", "It is not here.\n  Bring it.")));
        AllocationResult result = Problems.Solve(Problem, Settings with { Core = core });
        Assert.Equal(["It was planned without OR-Tools."], result.CoreFailures);
        Assert.Equal((Alone.Value.Value, Alone.Value.Bound, true), (result.Value, result.Bound, result.Repeatable));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static AllocationResult InTime(PlannerSettings settings, Reports reports)
    {
        var clock = Stopwatch.StartNew();
        AllocationResult result = Planner.Solve(Problem, settings, reports, Cancellation);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, settings.TimeLimit!.Value + TimeSpan.FromSeconds(1));
        Assert.True(result.Value >= 0.9 * Alone.Value.Value);
        return result;
    }

    private static bool Says(AllocationResult result, string reason) =>
        result.CoreFailures.Any(failure => failure.Contains(reason, StringComparison.Ordinal));

    private sealed class Reports(OrToolsWorker worker, ConcurrentBag<int> processes) : IProgress<PlannerProgress>
    {
        public void Report(PlannerProgress value)
        {
            foreach (int id in worker.ProcessIds)
                processes.Add(id);
        }
    }
}
