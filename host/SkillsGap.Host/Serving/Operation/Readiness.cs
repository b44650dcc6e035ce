using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Serving.Operation;

/// <summary>Looks again and again whether the store would take work, so that whoever asks need not wait for it.</summary>
internal sealed class Readiness(IStore store, ServiceTelemetry telemetry, IHostApplicationLifetime lifetime, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private volatile string? problem = "starting";

    /// <summary>Why it takes no work; null while it does.</summary>
    public string? Problem => lifetime.ApplicationStopping.IsCancellationRequested ? "stopping" : problem;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await store.CheckAsync(stoppingToken);
                telemetry.Depth = await store.Jobs.DepthAsync(stoppingToken);
                problem = null;
                await Task.Delay(Every, time, stoppingToken);
            }
            catch (StoreException failure)
            {
                problem = failure.Failure == StoreFailure.Full ? "store full" : "store unavailable";
                await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
