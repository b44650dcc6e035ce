using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving;
using SkillsGap.Host.Serving.Operation;
using SkillsGap.Host.Storage;
using SkillsGap.Service.Tests.Support;
using SkillsGap.Wire.Client;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>What is deleted, and what is kept no longer.</summary>
public sealed class RetentionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Delete_OfAWorkforce_TakesItsScenariosWithIt_AndStandsInTheLog()
    {
        await using var service = await TestService.StartAsync();
        using var admin = await service.ClientAsync(OwnedScenario.All);
        using var put = await admin.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"));
        var job = await admin.PlannedAsync(new() { Workforce = "team", Options = new() { Gap = 0.5 } });

        await (await admin.Send(HttpMethod.Delete, "/v1/workforces/team", null, ("If-Match", "\"other\""))).ProblemAsync(HttpStatusCode.PreconditionFailed);
        var client = new SkillsGapClient(admin);
        Assert.True(await client.DeleteWorkforceAsync("team", put.Headers.ETag!.Tag.Trim('"'), Token));

        await (await admin.Get("/v1/workforces/team")).ProblemAsync(HttpStatusCode.NotFound);
        await (await admin.Get($"/v1/scenarios/{job.Id}/plan")).ProblemAsync(HttpStatusCode.NotFound);
        Assert.False(await client.DeleteWorkforceAsync("team", null, Token));
        Assert.Equal(
            [
                "begun v1/workforces/*", "changed v1/workforces/*", "begun v1/workforces/*", "done v1/workforces/team", "begun v1/workforces/*",
                "not-found v1/workforces/*",
            ],
            await LogAsync(service, "delete-workforce"));
    }

    [Fact]
    public async Task WhatIsOlderThanTheSettingsSay_IsRemoved_AndStandsInTheLogOfItsTenant()
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();
        using var put = await client.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"));
        var job = await client.PlannedAsync(new() { Workforce = "team", Options = new() { Gap = 0.5 } });
        var (services, time) = (service.App.Services, new JumpingTime());
        using var retention = new Retention(
            services.GetRequiredService<IStore>(), services.GetRequiredService<AuditLog>(), new ServiceSettings { KeepDays = 30 }, time,
            NullLogger<Retention>.Instance);

        Assert.Equal(0, await retention.RemoveAsync(Token));
        time.Jump(TimeSpan.FromDays(31));
        Assert.Equal(1, await retention.RemoveAsync(Token));

        await (await client.Get($"/v1/scenarios/{job.Id}")).ProblemAsync(HttpStatusCode.NotFound);
        Assert.True((await client.Get("/v1/workforces/team")).IsSuccessStatusCode);
        Assert.Equal([$"begun v1/scenarios/{job.Id}", $"done v1/scenarios/{job.Id}"], await LogAsync(service, Retention.Action));
    }

    [Fact]
    public async Task WhatIsBrokenOff_SaysWhatIsGoneAllTheSame()
    {
        await using var service = await TestService.StartAsync();
        using var client = await service.ClientAsync();
        using var put = await client.Put("/v1/workforces/team", Answers.Of(Mlops.Zip(), "application/zip"));
        foreach (var _ in (int[])[1, 2]) await client.PlannedAsync(new() { Workforce = "team", Options = new() { Gap = 0.5 } });
        var (services, time) = (service.App.Services, new JumpingTime());
        time.Jump(TimeSpan.FromDays(31));
        using var stopping = new CancellationTokenSource();
        await using var store = new StoppedAfterOne(services.GetRequiredService<IStore>(), stopping);
        using var retention = new Retention(
            store, services.GetRequiredService<AuditLog>(), new ServiceSettings { KeepDays = 30 }, time, NullLogger<Retention>.Instance);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => retention.RemoveAsync(stopping.Token));

        Assert.Equal(["begun", "begun", "done"], (await LogAsync(service, Retention.Action)).Select(entry => entry.Split(' ')[0]));
    }

    private static async Task<IEnumerable<string>> LogAsync(TestService service, string action) =>
        (await service.App.Services.GetRequiredService<AuditLog>().ListAsync("dev", PageRequest.First, Token)).Items
            .Where(entry => entry.Event.Action == action).Reverse().Select(entry => $"{entry.Event.Outcome} {entry.Event.Resource}");

    // A service that is told to stop once the first thing is removed.
    private sealed class StoppedAfterOne(IStore store, CancellationTokenSource stopping) : IStore, IRetentionStore
    {
        public IWorkforceStore Workforces => store.Workforces;

        public IJobStore Jobs => store.Jobs;

        public IRetentionStore Retention => this;

        public IKeyStore Keys => store.Keys;

        public IAuditStore Audit => store.Audit;

        public ISubjectStore Subjects => store.Subjects;

        public Task MigrateAsync(CancellationToken cancellation) => store.MigrateAsync(cancellation);

        public Task<string> RememberAsync(string name, string value, CancellationToken cancellation) => store.RememberAsync(name, value, cancellation);

        public Task<string?> RecallAsync(string name, CancellationToken cancellation) => store.RecallAsync(name, cancellation);

        public Task CheckAsync(CancellationToken cancellation) => store.CheckAsync(cancellation);

        public Task<IRunnerPresence> JoinAsync(CancellationToken cancellation) => store.JoinAsync(cancellation);

        public Task<IReadOnlyList<Expired>> ExpiredAsync(DateTimeOffset before, int most, CancellationToken cancellation) =>
            store.Retention.ExpiredAsync(before, most, cancellation);

        public async Task<bool> RemoveAsync(Expired expired, DateTimeOffset before, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            var removed = await store.Retention.RemoveAsync(expired, before, cancellation);
            await stopping.CancelAsync();
            return removed;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
