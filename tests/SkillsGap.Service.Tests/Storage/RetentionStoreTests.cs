using SkillsGap.Host.Jobs;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Storage;

public sealed class RetentionStoreTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Delete_TakesVersionsAndScenariosWithIt_AndLeavesWhatIsOthers(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var store = test.Store;
        var shared = await PutAsync(store, "t", "gone", "shared");
        var own = await PutAsync(store, "t", "gone", "own");
        var kept = await PutAsync(store, "t", "kept", "shared");
        var other = await PutAsync(store, "other", "gone", "own");
        var job = await EndedAsync(store, "t", own, "plan");
        var keptJob = await EndedAsync(store, "t", kept, "kept plan");

        Assert.Equal(DeleteOutcome.Conflict, (await store.Workforces.DeleteAsync("t", "gone", ExpectedVersion.Of(shared.ETag), Cancellation)).Outcome);
        Assert.Equal(DeleteOutcome.Deleted, (await store.Workforces.DeleteAsync("t", "gone", ExpectedVersion.Of(own.ETag), Cancellation)).Outcome);

        Assert.Null(await store.Workforces.FindAsync("t", "gone", null, Cancellation));
        Assert.Null(await store.Workforces.FindAsync("t", "gone", shared.ETag, Cancellation));
        Assert.Null(await store.Jobs.FindAsync("t", job, Cancellation));
        await Assert.ThrowsAsync<StoreException>(() => store.Workforces.ReadAsync(own, Cancellation));
        Assert.Equal(shared.ETag, (await store.Workforces.ReadAsync(kept, Cancellation)).Hash);
        Assert.Equal(own.ETag, (await store.Workforces.ReadAsync(other, Cancellation)).Hash);
        Assert.NotNull(await store.Jobs.ReadPlanAsync("t", keptJob, Cancellation));
        Assert.Equal(DeleteOutcome.NotThere, (await store.Workforces.DeleteAsync("t", "gone", ExpectedVersion.Any, Cancellation)).Outcome);
        Assert.Equal(1, (await PutAsync(store, "t", "gone", "again")).Number);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Delete_WhileAScenarioWaitsOrRuns_DeletesNothing(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var (jobs, workforces) = (test.Store.Jobs, test.Store.Workforces);
        var version = await PutAsync(test.Store, "t", "w", "a");
        await jobs.AcceptAsync("t", Of(version), new(10, 10), Cancellation);
        Assert.Equal(DeleteOutcome.InUse, (await workforces.DeleteAsync("t", "w", ExpectedVersion.Any, Cancellation)).Outcome);
        var claimed = (await jobs.ClaimAsync(1, Cancellation))!;
        Assert.Equal(DeleteOutcome.InUse, (await workforces.DeleteAsync("t", "w", ExpectedVersion.Any, Cancellation)).Outcome);
        Assert.Equal(version.ETag, (await workforces.ReadAsync(version, Cancellation)).Hash);
        Assert.True(await jobs.FinishAsync(claimed.Lease, JobOutcome.Failed(JobError.Internal, "it failed"), Cancellation));
        Assert.Equal(DeleteOutcome.Deleted, (await workforces.DeleteAsync("t", "w", ExpectedVersion.Any, Cancellation)).Outcome);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Expired_AreEndedScenariosFirst_ThenReplacedVersionsThatNoneRefersTo(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var (store, retention) = (test.Store, test.Store.Retention);
        var first = await PutAsync(store, "t", "w", "first");
        var job = await EndedAsync(store, "t", first, "plan");
        var waiting = (await store.Jobs.AcceptAsync("t", Of(first), new(10, 10), Cancellation)).Job!.Id;
        var second = await PutAsync(store, "t", "w", "second");
        test.Time.Jump(TimeSpan.FromDays(10));
        var current = await PutAsync(store, "t", "w", "third");
        var before = test.Time.GetUtcNow() - TimeSpan.FromDays(5);

        Assert.Equal($"v1/scenarios/{job}", await RemoveAsync());
        Assert.Null(await store.Jobs.ReadPlanAsync("t", job, Cancellation));
        // The second was replaced just now, and the first is what a scenario waits for.
        Assert.Null(await RemoveAsync());
        await store.Jobs.CancelAsync("t", waiting, Cancellation);
        Assert.Null(await RemoveAsync());
        test.Time.Jump(TimeSpan.FromDays(10));
        before = test.Time.GetUtcNow() - TimeSpan.FromDays(5);
        Assert.Equal($"v1/scenarios/{waiting}", await RemoveAsync());
        Assert.Equal($"v1/workforces/w/versions/{first.ETag}", await RemoveAsync());
        Assert.Equal($"v1/workforces/w/versions/{second.ETag}", await RemoveAsync());
        Assert.Null(await RemoveAsync());
        await Assert.ThrowsAsync<StoreException>(() => store.Workforces.ReadAsync(first, Cancellation));
        Assert.Equal(current.ETag, (await store.Workforces.ReadAsync(current, Cancellation)).Hash);

        async Task<string?> RemoveAsync()
        {
            if (await retention.ExpiredAsync(before, 1, Cancellation) is not [var one]) return null;
            Assert.True(await retention.RemoveAsync(one, before, Cancellation));
            Assert.False(await retention.RemoveAsync(one, before, Cancellation));
            return one.Resource;
        }
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task WhatAWaitingScenarioIsPlannedFrom_IsKeptUntilItHasEnded(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var (store, retention) = (test.Store, test.Store.Retention);
        var former = await EndedAsync(store, "t", await PutAsync(store, "t", "former", "a"), "plan");
        test.Time.Jump(TimeSpan.FromDays(10));
        var before = test.Time.GetUtcNow() - TimeSpan.FromDays(5);
        var expired = Assert.Single(await retention.ExpiredAsync(before, 10, Cancellation));
        var later = Of(await PutAsync(store, "t", "later", "b")) with { Request = $"{{\"workforce\":\"later\",\"from\":\"{former}\"}}" };
        var waiting = (await store.Jobs.AcceptAsync("t", later, new(10, 10), Cancellation)).Job!.Id;

        Assert.Empty(await retention.ExpiredAsync(before, 10, Cancellation));
        Assert.False(await retention.RemoveAsync(expired, before, Cancellation));
        Assert.Equal(DeleteOutcome.InUse, (await store.Workforces.DeleteAsync("t", "former", ExpectedVersion.Any, Cancellation)).Outcome);
        Assert.NotNull(await store.Jobs.ReadPlanAsync("t", former, Cancellation));

        await store.Jobs.CancelAsync("t", waiting, Cancellation);
        Assert.True(await retention.RemoveAsync(expired, before, Cancellation));
        Assert.Equal(DeleteOutcome.Deleted, (await store.Workforces.DeleteAsync("t", "former", ExpectedVersion.Any, Cancellation)).Outcome);
    }

    private static async Task<WorkforceVersion> PutAsync(IStore store, string tenant, string workforce, string content) =>
        (await store.Workforces.PutAsync(tenant, workforce, Bundles.Version(content), ExpectedVersion.Any, Cancellation)).Current!;

    private static NewJob Of(WorkforceVersion version) => Bundles.Job() with { Workforce = version.Workforce, ETag = version.ETag };

    private static async Task<string> EndedAsync(IStore store, string tenant, WorkforceVersion version, string plan)
    {
        await store.Jobs.AcceptAsync(tenant, Of(version), new(10, 10), Cancellation);
        var claimed = (await store.Jobs.ClaimAsync(1, Cancellation))!;
        Assert.True(await store.Jobs.FinishAsync(claimed.Lease, JobOutcome.Of(Bundles.Of(plan), "replay"), Cancellation));
        return claimed.Job.Id;
    }
}
