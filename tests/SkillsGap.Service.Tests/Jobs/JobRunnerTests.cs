using Microsoft.Extensions.Logging.Abstractions;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Serving;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Jobs;

public sealed class JobRunnerTests(PostgresServer server)
{
    private static readonly JobRunnerSettings Quick = new()
    {
        ReportEvery = TimeSpan.FromMilliseconds(20), LookEvery = TimeSpan.FromMilliseconds(50),
        StopWithin = TimeSpan.FromMilliseconds(300), DrainWithin = TimeSpan.FromMilliseconds(100),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Jobs_OfMany_AreEachDoneOnce_SoManyAtATime(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var work = new TestWork(async (job, _, cancellation) =>
        {
            await Task.Delay(5, cancellation);
            return TestWork.PlanOf(job);
        });
        await using var runner = await StartAsync(test.Store, test, work, Quick with { AtATime = 3 });
        var jobs = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Accept(runner, $"{i}")));
        var ended = await Task.WhenAll(jobs.Select(job => runner.WaitAsync("t", job.Id, Cancellation)));
        Assert.All(ended, job => Assert.Equal((JobState.Done, $"replay of {job!.Request}", 1), (job.State, job.ReplayHash, job.Attempt)));
        Assert.Equal(30, work.Started.Count);
        Assert.InRange(work.Most, 1, 3);
    }

    [Fact]
    public async Task Cancel_KeepsTheBestSoFar()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        await using var runner = await StartAsync(test.Store, test, new(async (job, progress, cancellation) =>
        {
            progress.Report(new("planning", .1, 1, 2, 1, null, null));
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            return TestWork.PlanOf(job);
        }));
        var job = await Accept(runner, "best");
        await Until(runner, job, one => one.Progress is not null);
        await runner.CancelAsync("t", job.Id, Cancellation);
        var ended = await runner.WaitAsync("t", job.Id, Cancellation);
        Assert.Equal((JobState.Cancelled, "replay of best"), (ended!.State, ended.ReplayHash));
        Assert.NotNull(await test.Store.Jobs.ReadPlanAsync("t", job.Id, Cancellation));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Cancel_ThroughAnotherProcess_StopsTheWork(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await using var other = test.Open();
        await using var runner = await StartAsync(test.Store, test, new(Forever));
        var job = await Accept(runner, "a");
        await Until(runner, job, one => one.State == JobState.Running);
        await other.Jobs.CancelAsync("t", job.Id, Cancellation);
        var ended = await runner.WaitAsync("t", job.Id, Cancellation);
        Assert.Equal((JobState.Cancelled, (string?)null, (JobError?)null), (ended!.State, ended.PlanHash, ended.Error));
    }

    [Fact]
    public async Task TimeLimit_Holds_WhetherTheWorkHasABestPlanOrNoneOrDoesNotStop()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        using var never = new ManualResetEventSlim();
        await using var runner = await StartAsync(test.Store, test, new(async (job, _, cancellation) =>
        {
            if (job.Request == "deaf") never.Wait(CancellationToken.None);
            if (job.Request == "none") await Task.Delay(Timeout.Infinite, cancellation);
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            return TestWork.PlanOf(job);
        }), Quick with { AtATime = 1 });
        var ended = new List<Job>();
        foreach (var request in (string[])["best", "none", "deaf", "best"])
        {
            var job = await Accept(runner, request, TimeSpan.FromMilliseconds(50));
            ended.Add((await runner.WaitAsync("t", job.Id, Cancellation))!);
        }

        never.Set();
        Assert.Equal([JobState.Done, JobState.Failed, JobState.Failed, JobState.Done], ended.Select(job => job.State));
        Assert.All(ended.Where(job => job.State == JobState.Failed), job => Assert.Equal(JobError.TimeLimit, job.Error!.Type));
    }

    [Fact]
    public async Task Work_ThatThrows_FailsItsJob_AndSaysNothingOfTheData()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        await using var runner = await StartAsync(test.Store, test, new((job, _, _) => job.Request switch
        {
            "error" => Task.FromResult(JobOutcome.Failed("no-such-role", "role 'x' is not there\n  Correct it.")),
            "damaged" => throw new StoreException(StoreFailure.Damaged, "damaged\n  Upload again."),
            "bug" => throw new InvalidOperationException("Jane Doe"),
            _ => Task.FromResult(TestWork.PlanOf(job)),
        }));
        var types = new List<string?>();
        foreach (var request in (string[])["error", "damaged", "bug", "good"])
        {
            var ended = (await runner.WaitAsync("t", (await Accept(runner, request)).Id, Cancellation))!;
            Assert.DoesNotContain("Jane", ended.Error?.Detail ?? "", StringComparison.Ordinal);
            types.Add(ended.Error?.Type);
        }

        Assert.Equal(["no-such-role", JobError.DamagedData, JobError.Internal, null], types);
    }

    [Fact]
    public async Task Report_ThatFailsAsNobodyForesaw_CostsNoResult()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        var job = (await test.Store.Jobs.AcceptAsync("t", Bundles.Job(), new(), Cancellation)).Job!;
        var claimed = (await test.Store.Jobs.ClaimAsync(1, Cancellation))!;
        var (store, faults) = FaultyReports.Over(test.Store.Jobs);
        var log = new KeptLog();
        var execution = new JobExecution(store, new TestWork(async (one, _, _) =>
        {
            await faults.Happened.Task;
            return TestWork.PlanOf(one);
        }), Quick, test.Time, log.CreateLogger(""));

        await execution.RunAsync(new(claimed, test.Time), () => { }, Cancellation);

        Assert.Equal(JobState.Done, (await test.Store.Jobs.FindAsync("t", job.Id, Cancellation))!.State);
        Assert.Contains(log.Lines, line => line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Jane", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancel_OfWorkThatDoesNotHear_IsNoFailure()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        using var never = new ManualResetEventSlim();
        await using var runner = await StartAsync(test.Store, test, new((job, _, _) =>
        {
            never.Wait(CancellationToken.None);
            return Task.FromResult(TestWork.PlanOf(job));
        }));
        var job = await Accept(runner, "deaf");
        await Until(runner, job, one => one.State == JobState.Running);
        await runner.CancelAsync("t", job.Id, Cancellation);
        var ended = (await runner.WaitAsync("t", job.Id, Cancellation))!;
        never.Set();
        Assert.Equal((JobState.Cancelled, (JobError?)null), (ended.State, ended.Error));
    }

    [Fact]
    public async Task Watch_OfWhatHasEndedOrIsNotThere_LeavesNothingBehind()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        await using var runner = await StartAsync(test.Store, test, new());
        var job = await Accept(runner, "a");
        await runner.WaitAsync("t", job.Id, Cancellation);
        await runner.WaitAsync("t", job.Id, Cancellation);
        await runner.WaitAsync("t", "none", Cancellation);
        Assert.Equal(0, runner.Followed);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Drain_LetsTheQuickEnd_AndTheNextProcessRunsTheRest(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await using (var runner = await StartAsync(test.Store, test, new(Forever)))
        {
            var running = await Accept(runner, "running");
            await Accept(runner, "waiting");
            await Until(runner, running, one => one.State == JobState.Running);
        }

        Assert.All(
            (await test.Store.Jobs.ListAsync("t", null, PageRequest.First, Cancellation)).Items,
            job => Assert.Equal((JobState.Queued, 0), (job.State, job.Attempt)));
        await using var next = await StartAsync(test.Store, test, new());
        foreach (var job in (await test.Store.Jobs.ListAsync("t", null, PageRequest.First, Cancellation)).Items)
            Assert.Equal(JobState.Done, (await next.WaitAsync("t", job.Id, Cancellation))!.State);
    }

    [Fact]
    public async Task Start_OfASecondRunnerInAFolder_IsRefused()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        await using var runner = await StartAsync(test.Store, test, new());
        await using var other = test.Open();
        var problem = await Assert.ThrowsAsync<StoreException>(() => StartAsync(other, test, new()));
        Assert.Equal(StoreFailure.InUse, problem.Failure);
    }

    [Fact]
    public async Task Runners_OfOneDatabase_ShareTheWork_AndTakeOverFromOneThatIsGone()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Postgres, server);
        await using var other = test.Open();
        await using var gone = await other.JoinAsync(Cancellation);
        var taken = new List<Job>();
        for (var i = 0; i < 3; i++) taken.Add((await test.Store.Jobs.AcceptAsync("t", Bundles.Job(body: $"{i}"), new(), Cancellation)).Job!);
        await other.Jobs.ClaimAsync(gone.Number, Cancellation);
        var work = new TestWork();
        await using var runner = await StartAsync(test.Store, test, work);
        foreach (var job in taken.Skip(1)) Assert.Equal(JobState.Done, (await runner.WaitAsync("t", job.Id, Cancellation))!.State);
        // It lives, so its job is its own.
        Assert.Equal(0, await test.Store.Jobs.RecoverAsync(99, null, 5, Cancellation));
        Assert.Equal(JobState.Running, (await test.Store.Jobs.FindAsync("t", taken[0].Id, Cancellation))!.State);
        await gone.DisposeAsync();
        var ended = (await runner.WaitAsync("t", taken[0].Id, Cancellation))!;
        Assert.Equal((JobState.Done, 2, 3), (ended.State, ended.Attempt, work.Started.Count));
    }

    [Fact]
    public async Task Watch_ShowsProgressAndTheEnd()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        var go = new TaskCompletionSource();
        await using var runner = await StartAsync(test.Store, test, new(async (job, progress, _) =>
        {
            progress.Report(new("first", null, null, null, null, null, null));
            await go.Task;
            return TestWork.PlanOf(job);
        }));
        var job = await Accept(runner, "a");
        var seen = new List<Job>();
        await foreach (var one in runner.WatchAsync("t", job.Id, Cancellation))
        {
            seen.Add(one);
            if (one.Progress?.Phase == "first") go.TrySetResult();
        }

        Assert.Equal(JobState.Done, seen[^1].State);
        Assert.Contains(seen, one => one is { State: JobState.Running, Progress.Phase: "first" });
        Assert.Equal(seen.Distinct(), seen);
        Assert.Null(await runner.WaitAsync("other", job.Id, Cancellation));
    }

    private static async Task<JobOutcome> Forever(Job job, IProgress<JobProgress> progress, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return TestWork.PlanOf(job);
    }

    private static async Task<JobRunner> StartAsync(IStore store, TestStore test, TestWork work, JobRunnerSettings? settings = null)
    {
        var runner = new JobRunner(store, work, settings ?? Quick, test.Time, NullLogger<JobRunner>.Instance);
        await runner.StartAsync(Cancellation);
        return runner;
    }

    private static async Task<Job> Accept(JobRunner runner, string body, TimeSpan? limit = null)
    {
        var job = Bundles.Job(body: body) with { TimeLimit = limit ?? TimeSpan.FromMinutes(5) };
        return (await runner.AcceptAsync("t", job, Cancellation)).Job!;
    }

    private static async Task Until(JobRunner runner, Job job, Func<Job, bool> holds)
    {
        await foreach (var now in runner.WatchAsync("t", job.Id, Cancellation))
            if (holds(now)) return;
        Assert.Fail("It ended before.");
    }
}
