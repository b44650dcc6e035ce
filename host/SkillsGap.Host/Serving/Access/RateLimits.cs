using System.Threading.RateLimiting;

namespace SkillsGap.Host.Serving.Access;

/// <summary>How many requests each key may send, and how often each address may try a key that is none.</summary>
internal sealed class RateLimits(ServiceSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(
        key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.RequestBurst,
            TokensPerPeriod = Math.Max(1, settings.RequestsPerSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, settings.RequestsPerSecond / 10) / (double)settings.RequestsPerSecond),
            AutoReplenishment = true,
            QueueLimit = 0,
        }));

    /// <summary>Counts a request.</summary>
    /// <returns>How long to wait where it is one too many; null where it is not.</returns>
    public TimeSpan? Take(string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    public void Dispose() => limiter.Dispose();
}
