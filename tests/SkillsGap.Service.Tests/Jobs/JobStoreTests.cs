using SkillsGap.Host.Jobs;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;

namespace SkillsGap.Service.Tests.Jobs;

public sealed class JobStoreTests(PostgresServer server)
{
    private static readonly QueueLimits Limits = new(100, 50);
    private static readonly JobOutcome Done = JobOutcome.Of(Bundles.Of("plan"), "replay");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothStores))]
    public async Task Job_FromAcceptanceToItsEnd_SaysWhereItStands(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var jobs = test.Store.Jobs;
        var accepted = (await jobs.AcceptAsync("t", Bundles.Job(body: "{}"), Limits, Cancellation)).Job!;
        Assert.Equal((JobState.Queued, 0, "{}", TimeSpan.FromMinutes(1)), (accepted.State, accepted.Attempt, accepted.Request, accepted.TimeLimit));
        Assert.Equal(0, await jobs.AheadAsync("t", accepted.Id, Cancellation));
        var claimed = (await jobs.ClaimAsync(1, Cancellation))!;
        Assert.Equal((accepted.Id, JobState.Running, 1), (claimed.Job.Id, claimed.Job.State, claimed.Job.Attempt));
        Assert.Null(await jobs.ClaimAsync(1, Cancellation));
        Assert.Null(await jobs.AheadAsync("t", accepted.Id, Cancellation));
        Assert.Null(await jobs.ReadPlanAsync("t", accepted.Id, Cancellation));
        var progress = new JobProgress("planning", .5, 10, 12, .2, 3, 4);
        Assert.Equal(LeaseState.Held, await jobs.ReportAsync(claimed.Lease, progress, Cancellation));
        Assert.Equal(LeaseState.Held, await jobs.ReportAsync(claimed.Lease, null, Cancellation));
        Assert.Equal(progress, (await jobs.FindAsync("t", accepted.Id, Cancellation))!.Progress);
        Assert.Equal(new QueueDepth(0, 1), await jobs.DepthAsync(Cancellation));
        Assert.True(await jobs.FinishAsync(claimed.Lease, Done, Cancellation));
        var ended = (await jobs.FindAsync("t", accepted.Id, Cancellation))!;
        Assert.Equal((JobState.Done, Done.Plan!.Hash, "replay", (JobError?)null), (ended.State, ended.PlanHash, ended.ReplayHash, ended.Error));
        Assert.Equal(Done.Plan.Hash, (await jobs.ReadPlanAsync("t", accepted.Id, Cancellation))!.Hash);
        Assert.Equal(new QueueDepth(0, 0), await jobs.DepthAsync(Cancellation));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Accept_WithAnIdempotencyKey_AcceptsOnce(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await using var other = test.Open();
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() =>
            (i % 2 == 0 ? test.Store : other).Jobs.AcceptAsync("t", Bundles.Job(idempotency: "once"), Limits, Cancellation))));
        Assert.Equal(1, results.Count(one => one.Outcome == AcceptOutcome.Accepted));
        Assert.Equal(9, results.Count(one => one.Outcome == AcceptOutcome.Replayed));
        Assert.Single(results.Select(one => one.Job!.Id).Distinct());
        var reused = await test.Store.Jobs.AcceptAsync("t", Bundles.Job(idempotency: "once", body: "b"), Limits, Cancellation);
        Assert.Equal(AcceptOutcome.KeyReused, reused.Outcome);
        Assert.Equal(AcceptOutcome.Accepted, (await test.Store.Jobs.AcceptAsync("t", Bundles.Job(idempotency: "twice"), Limits, Cancellation)).Outcome);
        var elsewhere = await test.Store.Jobs.AcceptAsync("other", Bundles.Job(idempotency: "once", body: "b"), Limits, Cancellation);
        Assert.Equal(AcceptOutcome.Accepted, elsewhere.Outcome);
        // Also long after its end.
        var claimed = (await test.Store.Jobs.ClaimAsync(1, Cancellation))!;
        await test.Store.Jobs.FinishAsync(claimed.Lease, Done, Cancellation);
        test.Time.Jump(TimeSpan.FromDays(1000));
        var late = await test.Store.Jobs.AcceptAsync("t", Bundles.Job(idempotency: "once"), Limits, Cancellation);
        Assert.Equal((AcceptOutcome.Replayed, JobState.Done), (late.Outcome, late.Job!.State));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Accept_BeyondTheLimits_IsRefused(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var limits = new QueueLimits(3, 2);
        Task<AcceptResult> Accept(string key, string? idempotency = null) =>
            test.Store.Jobs.AcceptAsync("t", Bundles.Job(key, idempotency: idempotency), limits, Cancellation);
        Assert.Equal(AcceptOutcome.Accepted, (await Accept("a", "first")).Outcome);
        Assert.Equal(AcceptOutcome.Accepted, (await Accept("a")).Outcome);
        Assert.Equal(AcceptOutcome.CallerFull, (await Accept("a")).Outcome);
        Assert.Equal(AcceptOutcome.Accepted, (await Accept("b")).Outcome);
        Assert.Equal(AcceptOutcome.QueueFull, (await Accept("c")).Outcome);
        Assert.Equal(AcceptOutcome.Replayed, (await Accept("a", "first")).Outcome);
        await test.Store.Jobs.ClaimAsync(1, Cancellation);
        Assert.Equal(AcceptOutcome.Accepted, (await Accept("c")).Outcome);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Accept_OfAVersionThatIsNotTheTenants_IsRefused(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var version = (await test.Store.Workforces.PutAsync("t", "w", Bundles.Version("a"), ExpectedVersion.None, Cancellation)).Current!;
        var job = Bundles.Job() with { Workforce = "w", ETag = version.ETag };
        Assert.Equal(AcceptOutcome.NoSuchVersion, (await test.Store.Jobs.AcceptAsync("other", job, Limits, Cancellation)).Outcome);
        Assert.Equal(AcceptOutcome.NoSuchVersion, (await test.Store.Jobs.AcceptAsync("t", job with { ETag = "00" }, Limits, Cancellation)).Outcome);
        Assert.Equal(AcceptOutcome.NoSuchVersion, (await test.Store.Jobs.AcceptAsync("t", job with { Workforce = "v" }, Limits, Cancellation)).Outcome);
        Assert.Equal(AcceptOutcome.Accepted, (await test.Store.Jobs.AcceptAsync("t", job, Limits, Cancellation)).Outcome);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Jobs_OfAnotherTenant_AreNotThere(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var jobs = test.Store.Jobs;
        var mine = (await jobs.AcceptAsync("mine", Bundles.Job(), Limits, Cancellation)).Job!;
        Assert.Null(await jobs.FindAsync("other", mine.Id, Cancellation));
        Assert.Null(await jobs.CancelAsync("other", mine.Id, Cancellation));
        Assert.Null(await jobs.AheadAsync("other", mine.Id, Cancellation));
        Assert.Empty((await jobs.ListAsync("other", null, PageRequest.First, Cancellation)).Items);
        var claimed = (await jobs.ClaimAsync(1, Cancellation))!;
        var foreign = claimed.Lease with { Tenant = "other" };
        Assert.Equal(LeaseState.Lost, await jobs.ReportAsync(foreign, null, Cancellation));
        Assert.False(await jobs.FinishAsync(foreign, Done, Cancellation));
        Assert.False(await jobs.ReleaseAsync(foreign, Cancellation));
        await jobs.FinishAsync(claimed.Lease, Done, Cancellation);
        Assert.Null(await jobs.ReadPlanAsync("other", mine.Id, Cancellation));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Claim_TakesTurnsBetweenTenantsAndTheirKeys(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        foreach (var (tenant, key, count) in new[] { ("x", "x1", 6), ("x", "x2", 6), ("y", "y1", 6) })
            for (var i = 0; i < count; i++) await test.Store.Jobs.AcceptAsync(tenant, Bundles.Job(key, body: $"{i}"), Limits, Cancellation);
        var order = new List<string>();
        for (var i = 0; i < 12; i++) order.Add((await test.Store.Jobs.ClaimAsync(1, Cancellation))!.Job.KeyId);
        Assert.Equal(["x1", "y1", "x2", "y1", "x1", "y1", "x2", "y1", "x1", "y1", "x2", "y1"], order);
        Assert.Equal("3", (await test.Store.Jobs.ClaimAsync(1, Cancellation))!.Job.Request);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Claim_PrefersPriority_AndStarvesNobody(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await test.Store.Jobs.AcceptAsync("t", Bundles.Job("slow", 0), Limits, Cancellation);
        for (var i = 0; i < 8; i++) await test.Store.Jobs.AcceptAsync("t", Bundles.Job("fast", 9), Limits, Cancellation);
        var order = new List<int>();
        for (var i = 0; i < 4; i++) order.Add((await test.Store.Jobs.ClaimAsync(1, Cancellation))!.Job.Priority);
        Assert.Equal([9, 9, 9, 0], order);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Claim_ByManyAtOnce_GivesEachJobOnce(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        await using var other = test.Open();
        for (var i = 0; i < 20; i++) await test.Store.Jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation);
        var claims = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() =>
            (i % 2 == 0 ? test.Store : other).Jobs.ClaimAsync(1 + (i % 2), Cancellation))));
        Assert.Equal(20, claims.OfType<ClaimedJob>().Select(one => one.Job.Id).Distinct().Count());
        Assert.Equal(4, claims.Count(one => one is null));
        Assert.Equal(20, claims.OfType<ClaimedJob>().Select(one => one.Lease.Start).Distinct().Count());
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Cancel_OfAWaitingJob_EndsIt_AndOfARunningOne_Asks(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var jobs = test.Store.Jobs;
        var running = (await jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!;
        var waiting = (await jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!;
        var claimed = (await jobs.ClaimAsync(1, Cancellation))!;
        var cancelled = (await jobs.CancelAsync("t", waiting.Id, Cancellation))!;
        Assert.Equal(JobState.Cancelled, cancelled.State);
        Assert.NotNull(cancelled.Ended);
        Assert.Null(await jobs.ClaimAsync(1, Cancellation));
        Assert.Equal(JobState.Running, (await jobs.CancelAsync("t", running.Id, Cancellation))!.State);
        Assert.Equal(LeaseState.CancelAsked, await jobs.ReportAsync(claimed.Lease, null, Cancellation));
        Assert.True(await jobs.FinishAsync(claimed.Lease, Done, Cancellation));
        var best = (await jobs.FindAsync("t", running.Id, Cancellation))!;
        Assert.Equal((JobState.Cancelled, Done.Plan!.Hash), (best.State, best.PlanHash));
        Assert.Equal(best, await jobs.CancelAsync("t", running.Id, Cancellation));
        Assert.Null(await jobs.CancelAsync("t", "job_none", Cancellation));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Finish_AfterAnotherRunnerStartedTheJobAgain_StoresNothing(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var jobs = test.Store.Jobs;
        var id = (await jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!.Id;
        var former = (await jobs.ClaimAsync(1, Cancellation))!;
        Assert.Equal(1, await jobs.RecoverAsync(2, null, 5, Cancellation));
        Assert.Equal(LeaseState.Lost, await jobs.ReportAsync(former.Lease, null, Cancellation));
        var later = (await jobs.ClaimAsync(2, Cancellation))!;
        Assert.Equal(2, later.Job.Attempt);
        Assert.False(await jobs.FinishAsync(former.Lease, JobOutcome.Of(Bundles.Of("other plan"), "other"), Cancellation));
        Assert.Equal(JobState.Running, (await jobs.FindAsync("t", id, Cancellation))!.State);
        Assert.True(await jobs.FinishAsync(later.Lease, Done, Cancellation));
        Assert.False(await jobs.FinishAsync(later.Lease, JobOutcome.Failed("late", "late"), Cancellation));
        Assert.Equal("replay", (await jobs.FindAsync("t", id, Cancellation))!.ReplayHash);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Recover_OfAJobInterruptedTooOften_EndsIt_AndOfOneAskedToStop_CancelsIt(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var jobs = test.Store.Jobs;
        var often = (await jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!.Id;
        for (var runner = 1; runner <= 3; runner++)
        {
            Assert.Equal(runner, (await jobs.ClaimAsync(runner, Cancellation))!.Job.Attempt);
            Assert.Equal(runner < 3 ? 1 : 0, await jobs.RecoverAsync(runner + 1, null, 3, Cancellation));
        }

        var ended = (await jobs.FindAsync("t", often, Cancellation))!;
        Assert.Equal((JobState.Failed, JobError.Interrupted), (ended.State, ended.Error!.Type));
        var asked = (await jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!.Id;
        await jobs.ClaimAsync(7, Cancellation);
        await jobs.CancelAsync("t", asked, Cancellation);
        Assert.Equal(0, await jobs.RecoverAsync(8, null, 3, Cancellation));
        Assert.Equal(JobState.Cancelled, (await jobs.FindAsync("t", asked, Cancellation))!.State);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Recover_OfOwnJobs_LeavesThoseThatAreHeld(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var jobs = test.Store.Jobs;
        for (var i = 0; i < 2; i++) await jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation);
        var (held, lost) = ((await jobs.ClaimAsync(1, Cancellation))!, (await jobs.ClaimAsync(1, Cancellation))!);
        Assert.Equal(0, await jobs.RecoverAsync(1, null, 5, Cancellation));
        Assert.Equal(1, await jobs.RecoverAsync(1, [held.Lease.Start], 5, Cancellation));
        Assert.Equal(JobState.Running, (await jobs.FindAsync("t", held.Job.Id, Cancellation))!.State);
        Assert.Equal(JobState.Queued, (await jobs.FindAsync("t", lost.Job.Id, Cancellation))!.State);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Release_PutsTheJobBack_AsIfItHadNotBeenStarted(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var accepted = (await test.Store.Jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!;
        var claimed = (await test.Store.Jobs.ClaimAsync(1, Cancellation))!;
        Assert.True(await test.Store.Jobs.ReleaseAsync(claimed.Lease, Cancellation));
        Assert.Equal(accepted, (await test.Store.Jobs.FindAsync("t", accepted.Id, Cancellation))! with { Started = null });
        Assert.False(await test.Store.Jobs.ReleaseAsync(claimed.Lease, Cancellation));
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task Clock_SetYearsForwardsAndBack_ChangesNothingButTheTimesShown(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var jobs = test.Store.Jobs;
        await using var presence = await test.Store.JoinAsync(Cancellation);
        var first = (await jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!;
        test.Time.Jump(TimeSpan.FromDays(-3000));
        var second = (await jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!;
        Assert.Equal([second.Id, first.Id], (await jobs.ListAsync("t", null, PageRequest.First, Cancellation)).Items.Select(one => one.Id));
        var claimed = (await jobs.ClaimAsync(presence.Number, Cancellation))!;
        Assert.Equal(first.Id, claimed.Job.Id);
        test.Time.Jump(TimeSpan.FromDays(9000));
        // Nobody takes it away because much time seems to have passed.
        Assert.Equal(0, await jobs.RecoverAsync(presence.Number, null, 5, Cancellation));
        Assert.Equal(LeaseState.Held, await jobs.ReportAsync(claimed.Lease, null, Cancellation));
        test.Time.Jump(TimeSpan.FromDays(-9000));
        Assert.True(await jobs.FinishAsync(claimed.Lease, Done, Cancellation));
        Assert.Equal(JobState.Done, (await jobs.FindAsync("t", first.Id, Cancellation))!.State);
    }

    [Theory, ClassData(typeof(BothStores))]
    public async Task List_PageByPage_NeitherRepeatsNorSkips_WhateverIsAcceptedMeanwhile(StoreKind kind)
    {
        await using var test = await TestStore.NewAsync(kind, server);
        var there = new List<string>();
        for (var i = 0; i < 7; i++) there.Add((await test.Store.Jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation)).Job!.Id);
        var (seen, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await test.Store.Jobs.ListAsync("t", null, PageRequest.Of(cursor, 2).Request!, Cancellation);
            seen.AddRange(page.Items.Select(one => one.Id));
            cursor = page.Next;
            await test.Store.Jobs.AcceptAsync("t", Bundles.Job(), Limits, Cancellation);
        }
        while (cursor is not null);
        Assert.Equal(there.AsEnumerable().Reverse(), seen);
    }
}
