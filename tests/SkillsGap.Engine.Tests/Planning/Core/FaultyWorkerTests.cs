using System.Diagnostics;
using System.IO.Pipes;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>Whatever a worker does, the answer comes in time, says what happened, and no process is left.</summary>
[Collection(nameof(FaultyWorkerTests))]
[CollectionDefinition(nameof(FaultyWorkerTests), DisableParallelization = true)] // Processes must start in time: nothing else runs then.
public sealed class FaultyWorkerTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly FakeWorkers _fakes = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _fakes.Dispose();

    // A process that is up is measured: how long the machine takes to start one is not what is asked.
    [Theory]
    [InlineData("wrong-checksum", "checksum")]
    [InlineData("wrong-id", "another request")]
    [InlineData("wrong-kind", "something else")]
    [InlineData("wrong-magic", "no frame")]
    [InlineData("garbage", "no frame")]
    [InlineData("garbage-payload", "something else")]
    [InlineData("half-a-frame", "took more than")]
    [InlineData("huge-length", "no frame")]
    [InlineData("twice", "another request")]
    [InlineData("error", "the reason")]
    [InlineData("exits", "exit code 7")]
    [InlineData("hangs", "took more than")]
    [InlineData("hangs-up", "exit code")]
    [InlineData("talks", "took more than")]
    [InlineData("bloats", "MiB, more than its 200 MiB")]
    [InlineData("lies", "breaks the model")]
    [InlineData("never-reads", "took more than")]
    public void Solve_FaultyWorker_IsNoAnswerInTimeWithTheReasonAndNoProcessLeft(string mode, string reason)
    {
        List<int> processes = [];
        using (OrToolsWorker worker = _fakes.Of(mode))
        {
            for (int call = 0; call < 2; call++)
            {
                Assert.Equal(CpStatus.Unknown, worker.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation).Status);
                string said = NoAnswerInTime(worker);
                Assert.DoesNotContain("not ready", said, StringComparison.Ordinal);
                Assert.Contains(reason, said, StringComparison.Ordinal);
                processes.AddRange(worker.ProcessIds);
            }
        }
        FakeWorkers.AssertEnded(processes);
    }

    // Each call is measured; as many are made as it takes until a process was up long enough to show its fault.
    [Theory]
    [InlineData("exits-at-once", "no reason at all")]
    [InlineData("never-connects", "took more than")]
    [InlineData("bloats-before-hello", "MiB, more than its 200 MiB")]
    [InlineData("wrong-hello", "hello")]
    public void Solve_WorkerThatNeverGetsReady_IsNoAnswerInTimeWithTheReasonAndNoProcessLeft(string mode, string reason)
    {
        const int MostCalls = 20;
        List<int> processes = [];
        using (OrToolsWorker worker = _fakes.Of(mode))
        {
            List<string> said = [];
            do
            {
                said.Add(NoAnswerInTime(worker));
                processes.AddRange(worker.ProcessIds);
            }
            while (!said[^1].Contains(reason, StringComparison.Ordinal) && said.Count < MostCalls);
            Assert.Contains(reason, said[^1], StringComparison.Ordinal);
            Assert.All(said.SkipLast(1), earlier => Assert.Contains("not ready", earlier, StringComparison.Ordinal));
        }
        FakeWorkers.AssertEnded(processes);
    }

    [Fact]
    public void Solve_WorkerThatCannotStart_IsTriedTwiceAndNamesTheCure()
    {
        using OrToolsWorker worker = _fakes.Of("exits-at-once");
        CpAnswer answer = worker.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation);
        Assert.Equal(worker.Problem, answer.Reason);
        Assert.Contains("exit code 9", worker.Problem, StringComparison.Ordinal);
        Assert.Contains("\n  Run \"npm ci\"", worker.Problem, StringComparison.Ordinal);
        Assert.Empty(worker.ProcessIds);
        worker.Solve(RealSolverTests.Knapsack(), new CpLimits { WallTime = Limit }, Cancellation);
        Assert.Empty(worker.ProcessIds);
    }

    [Fact]
    public void Solve_NoSuchProgram_IsNoAnswerAndNamesTheCure()
    {
        using var worker = new OrToolsWorker(new OrToolsInstallation("there-is-no-such-node", "worker.mjs", null));
        CpAnswer answer = worker.Solve(RealSolverTests.Knapsack(), new CpLimits { WallTime = Limit }, Cancellation);
        Assert.Equal(CpStatus.None, answer.Status);
        Assert.Contains("there-is-no-such-node", answer.Reason, StringComparison.Ordinal);
        Assert.Contains("\n  ", worker.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Solve_KilledAtRandomMoments_IsNoAnswerOrARightOneAndTheNextCallWorks()
    {
        RealOrTools.SkipIfMissing();
        var random = new Random(1);
        List<int> processes = [];
        int killed = 0;
        using (var worker = new OrToolsWorker(RealOrTools.Installation))
        {
            CpModel hard = RealSolverTests.Hard(random, 200, 20);
            for (int trial = 0; trial < 20; trial++)
            {
                // Every other time it is killed while it works, else perhaps while it starts.
                if (trial % 2 == 0)
                    Assert.Equal(13, worker.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation).Objective);
                using var done = new CancellationTokenSource();
                int after = random.Next(600);
                var killer = new Thread(() => KillAfter(worker, after, done.Token));
                killer.Start();
                var clock = Stopwatch.StartNew();
                CpAnswer answer = worker.Solve(hard, new CpLimits { WallTime = TimeSpan.FromSeconds(1) }, Cancellation);
                Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
                done.Cancel();
                killer.Join();
                killed += answer.Status == CpStatus.None ? 1 : 0;
                Assert.True(answer.Status != CpStatus.None || answer.Reason.Length > 0);
                Assert.True(!answer.HasSolution || hard.Allows(answer.Solution));
                processes.AddRange(worker.ProcessIds);
            }
            Assert.Null(worker.Problem);
            Assert.Equal(13, worker.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation).Objective);
            processes.AddRange(worker.ProcessIds);
        }
        Assert.True(killed > 3);
        FakeWorkers.AssertEnded(processes);
    }

    [Fact]
    public void Solve_Cancelled_ReturnsAtOnceAndTheSpareTakesOver()
    {
        RealOrTools.SkipIfMissing();
        using var worker = new OrToolsWorker(RealOrTools.Installation);
        Assert.Equal(13, worker.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation).Objective);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();
        CpAnswer answer = worker.Solve(RealSolverTests.Hard(new Random(3), 400, 30), RealOrTools.Limits, cancel.Token);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal((CpStatus.None, false), (answer.Status, answer.Repeatable));
        Assert.Contains("cancelled", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(13, worker.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation).Objective);
    }

    [Fact]
    public void Solve_AnswerAboveHalfTheMemoryLimit_ReplacesTheProcess()
    {
        RealOrTools.SkipIfMissing();
        using var worker = new OrToolsWorker(RealOrTools.Installation, memoryLimit: 1L << 30);
        using var small = new OrToolsWorker(RealOrTools.Installation, memoryLimit: 300L << 20);
        foreach ((OrToolsWorker of, bool same) in new[] { (worker, true), (small, false) })
        {
            Assert.Equal(13, of.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation).Objective);
            int[] before = [.. of.ProcessIds];
            Assert.Equal(13, of.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation).Objective);
            Assert.Equal(same, before.SequenceEqual(of.ProcessIds));
        }
    }

    [Fact]
    public async Task Worker_InputEndsAmidASolve_EndsAsWell()
    {
        // What a worker sees when the engine is killed.
        RealOrTools.SkipIfMissing();
        string path = Path.Combine(_fakes.Folder, "s");
        using var answers = new NamedPipeServerStream(path, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        using Process process = Process.Start(new ProcessStartInfo(RealOrTools.Installation.Node, [RealOrTools.Installation.Worker, path])
        {
            RedirectStandardInput = true,
        })!;
        await answers.WaitForConnectionAsync(Cancellation);
        Assert.Equal(FrameKind.Hello, Frame.ReadFrom(answers).Kind);
        byte[] model = CpMessages.Write(RealSolverTests.Hard(new Random(3), 400, 30));
        new Frame(FrameKind.Solve, 1, [.. BitConverter.GetBytes(model.Length), .. model]).WriteTo(process.StandardInput.BaseStream);
        await Task.Delay(500, Cancellation);
        Assert.False(process.HasExited);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(5000));
    }

    [Fact]
    public void Solve_AfterDispose_IsABrokenPromise()
    {
        OrToolsWorker worker = _fakes.Of("hangs");
        worker.Dispose();
        Assert.Throws<ObjectDisposedException>(() => worker.Solve(RealSolverTests.Knapsack(), RealOrTools.Limits, Cancellation));
    }

    private static string NoAnswerInTime(OrToolsWorker worker)
    {
        var clock = Stopwatch.StartNew();
        CpAnswer answer = worker.Solve(Large(), new CpLimits { WallTime = Limit }, Cancellation);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Limit + TimeSpan.FromSeconds(1));
        Assert.Equal(CpStatus.None, answer.Status);
        Assert.False(answer.Repeatable);
        return answer.Reason;
    }

    // Larger than what a pipe holds, so that a worker that does not read is noticed.
    private static CpModel Large()
    {
        var model = new CpModel();
        for (int v = 0; v < 50_000; v++)
            model.AddVariable(0, 1, v);
        model.Add(new CpLinear([0, 1, 2], [1, 1, 1], 0, 2));
        return model;
    }

    private static void KillAfter(OrToolsWorker worker, int milliseconds, CancellationToken done)
    {
        if (!done.WaitHandle.WaitOne(milliseconds))
            FakeWorkers.Kill(worker);
    }
}
