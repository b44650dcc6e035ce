using Microsoft.Extensions.Logging;
using SkillsGap.Host.Security;
using SkillsGap.Host.Serving.Access;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Serving.Operation;

/// <summary>Removes what is older than the settings say that it is kept, where they say so: at the start, and every hour. Each thing that is removed stands in
/// the audit log of its tenant before and after.</summary>
internal sealed class Retention(IStore store, AuditLog log, ServiceSettings settings, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    /// <summary>Who acts in the audit log, and what is done.</summary>
    public const string Actor = "service", Action = "expire";

    private const int AtOnce = 100;
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Removes all that is too old now.</summary>
    /// <returns>How much it was.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellation)
    {
        var (before, removed) = (time.GetUtcNow() - TimeSpan.FromDays(settings.KeepDays), 0);
        while (true)
        {
            var expired = await store.Retention.ExpiredAsync(before, AtOnce, cancellation);
            if (expired.Count == 0) return removed;
            await RecordAsync(expired, AuditTrail.Begun);
            var gone = new List<Expired>();
            try
            {
                // Of what another process removed meanwhile nothing more is said: it says so itself.
                foreach (var one in expired)
                    if (await store.Retention.RemoveAsync(one, before, cancellation)) gone.Add(one);
            }
            finally
            {
                // What is gone is gone, also where a stop or the store broke off the rest.
                await RecordAsync(gone, AuditTrail.Done);
            }

            removed += gone.Count;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.KeepDays > 0 && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RemoveAsync(stoppingToken) is > 0 and var removed)
                    logger.LogInformation("{Removed} scenarios and versions were kept long enough", removed);
            }
            catch (StoreException problem)
            {
                logger.LogWarning("What is too old was not removed: the store is {Failure}", problem.Failure);
            }

            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task RecordAsync(IEnumerable<Expired> expired, string outcome) => Task.WhenAll(
        expired.Select(one => log.RecordAsync(new(one.Tenant, Actor, Action, one.Resource, null, outcome), CancellationToken.None)));
}
