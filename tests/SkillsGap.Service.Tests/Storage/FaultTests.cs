using Microsoft.Extensions.Logging.Abstractions;
using SkillsGap.Host.Jobs;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Jobs;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Storage;

public sealed class FaultTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DiskFull_IsSaid_AndNothingIsHalfWritten_AndReadingGoesOn()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        var store = test.Store.Workforces;
        var first = (await store.PutAsync("t", "w", Bundles.Version("a"), ExpectedVersion.None, Cancellation)).Current!;
        var job = (await test.Store.Jobs.AcceptAsync("t", Bundles.Job(), new(), Cancellation)).Job!;
        var claimed = (await test.Store.Jobs.ClaimAsync(1, Cancellation))!;
        var large = new byte[3_000_000];
        new Random(1).NextBytes(large);
        var content = Bundle.Of([new("workforce.zip", large)]);
        // What SQLite says of a full disk, it says of a file that may not grow.
        var full = TestStore.WithFullDisk(test);
        foreach (var write in (Func<Task>[])
            [
                () => full.Workforces.PutAsync("t", "w", new(content, "k", 1, 1), ExpectedVersion.Any, Cancellation),
                () => full.Jobs.FinishAsync(claimed.Lease, JobOutcome.Of(content, "r"), Cancellation),
            ])
        {
            var problem = await Assert.ThrowsAsync<StoreException>(write);
            Assert.Equal(StoreFailure.Full, problem.Failure);
            Assert.Contains('\n', problem.Message);
        }

        Assert.Equal(first, await full.Workforces.FindAsync("t", "w", null, Cancellation));
        Assert.Equal(first.ETag, (await full.Workforces.ReadAsync(first, Cancellation)).Hash);
        Assert.Equal(JobState.Running, (await full.Jobs.FindAsync("t", job.Id, Cancellation))!.State);
        await full.DisposeAsync();
        // With room again the same plan is stored.
        Assert.True(await test.Store.Jobs.FinishAsync(claimed.Lease, JobOutcome.Of(content, "r"), Cancellation));
        Assert.Equal(PutOutcome.Created, (await store.PutAsync("t", "w", new(content, "k", 1, 1), ExpectedVersion.Of(first.ETag), Cancellation)).Outcome);
    }

    [Fact]
    public async Task Failure_AfterWhichTheDatabaseTookEverythingBack_IsToldItself_AndTheNextCallWorks()
    {
        await using var test = await TestStore.NewAsync(StoreKind.Sqlite, server);
        // As SQLite does by itself when a disk is full.
        await test.ExecuteAsync("CREATE TRIGGER back BEFORE INSERT ON jobs BEGIN SELECT RAISE(ROLLBACK, 'taken back'); END");
        for (var i = 0; i < 3; i++)
        {
            var problem = await Assert.ThrowsAnyAsync<Exception>(() => test.Store.Jobs.AcceptAsync("t", Bundles.Job(), new(), Cancellation));
            Assert.Contains("taken back", problem.Message, StringComparison.Ordinal);
        }

        await test.ExecuteAsync("DROP TRIGGER back");
        Assert.Equal(AcceptOutcome.Accepted, (await test.Store.Jobs.AcceptAsync("t", Bundles.Job(), new(), Cancellation)).Outcome);
    }

    [Fact]
    public async Task DatabaseGone_IsSaid_AndAPlanMadeMeanwhileIsStoredWhenItIsBack()
    {
        await using var own = new PostgresServer();
        await using var test = await TestStore.NewAsync(StoreKind.Postgres, own);
        test.Settings = test.Settings with { Patience = TimeSpan.FromMilliseconds(300) };
        await using var store = test.Open();
        var (go, started) = (new TaskCompletionSource(), new TaskCompletionSource());
        var work = new TestWork(async (job, _, _) =>
        {
            started.TrySetResult();
            await go.Task;
            return TestWork.PlanOf(job);
        });
        var quick = new JobRunnerSettings { ReportEvery = TimeSpan.FromMilliseconds(50), LookEvery = TimeSpan.FromMilliseconds(100) };
        await using var runner = new JobRunner(store, work, quick, test.Time, NullLogger<JobRunner>.Instance);
        await runner.StartAsync(Cancellation);
        var job = (await runner.AcceptAsync("t", Bundles.Job(idempotency: "i"), Cancellation)).Job!;
        var waiting = (await runner.AcceptAsync("t", Bundles.Job(body: "b"), Cancellation)).Job!;
        await started.Task;
        await own.StopAsync();
        Assert.Equal(StoreFailure.Unavailable, (await Assert.ThrowsAsync<StoreException>(() => store.CheckAsync(Cancellation))).Failure);
        var refused = await Assert.ThrowsAsync<StoreException>(() => runner.AcceptAsync("t", Bundles.Job(), Cancellation));
        Assert.Equal(StoreFailure.Unavailable, refused.Failure);
        go.SetResult();
        await Assert.ThrowsAsync<StoreException>(() => store.Jobs.FindAsync("t", job.Id, Cancellation));
        await own.StartAsync();
        foreach (var one in (Job[])[job, waiting])
        {
            var ended = await runner.WaitAsync("t", one.Id, Cancellation);
            Assert.Equal((JobState.Done, $"replay of {one.Request}"), (ended!.State, ended.ReplayHash));
        }

        Assert.Equal(2, (await store.Jobs.ListAsync("t", null, PageRequest.First, Cancellation)).Items.Count);
        Assert.Equal(2, work.Started.Count);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Migrate_ByManyAtOnce_MakesTheSchemaOnce(StoreKind kind)
    {
        await using var test = TestStore.Unmade(kind == StoreKind.Postgres ? await server.NewSchemaAsync() : null);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var store = test.Open();
            await store.MigrateAsync(Cancellation);
            await store.CheckAsync(Cancellation);
        })));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Migrate_OfANewerSchema_IsRefused(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await test.ExecuteAsync("INSERT INTO schema_version (version) VALUES (99)");
        await using var store = test.Open();
        Assert.Equal(StoreFailure.TooNew, (await Assert.ThrowsAsync<StoreException>(() => store.MigrateAsync(Cancellation))).Failure);
    }

    [Fact]
    public async Task Open_OfAFileThatIsNoDatabase_SaysSo()
    {
        await using var test = TestStore.Unmade(null);
        await File.WriteAllTextAsync(Path.Combine(test.Settings.DataFolder, "skillsgap.db"), new string('x', 10_000), Cancellation);
        Assert.Equal(StoreFailure.Damaged, (await Assert.ThrowsAsync<StoreException>(() => test.Store.MigrateAsync(Cancellation))).Failure);
    }

    [Theory]
    [InlineData("Host=/nowhere-to-be-found;Username=x;Database=x")]
    [InlineData("Hots=x")]
    public async Task Open_OfADatabaseThatCannotBeReached_SaysSo(string connection)
    {
        using var folder = new TemporaryFolder();
        var problem = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = Stores.Open(new(folder.Path, connection) { Patience = TimeSpan.FromMilliseconds(200) }, TimeProvider.System);
            await store.MigrateAsync(Cancellation);
        });
        Assert.Equal(StoreFailure.Unavailable, problem.Failure);
        Assert.Contains('\n', problem.Message);
    }
}
