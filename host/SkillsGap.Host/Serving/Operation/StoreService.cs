using SkillsGap.Host.Jobs;
using SkillsGap.Host.Security;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Serving.Operation;

/// <summary>Opens the store before anybody is answered, and closes it after the last job has ended.</summary>
internal sealed class StoreService(IStore store, ServiceKey key, JobRunner runner, IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.MigrateAsync(cancellationToken);
        await key.CheckAsync(store, cancellationToken);
        await runner.StartAsync(cancellationToken);
        // Events of jobs are followed until jobs end: those who follow are let go when the stop begins.
        lifetime.ApplicationStopping.Register(() => _ = runner.DrainAsync());
    }

    public Task StopAsync(CancellationToken cancellationToken) => runner.DisposeAsync().AsTask();
}
