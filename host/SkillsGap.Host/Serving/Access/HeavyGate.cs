namespace SkillsGap.Host.Serving.Access;

/// <summary>
/// Keeps what computes from taking all of the machine: so many requests have their turn, so many more are read and wait for it, and whoever comes
/// then is told when to come back. Memory is bounded by the number let in times the limit of a body. No key has more than half of the places.
/// </summary>
internal sealed class HeavyGate(ServiceSettings settings, TimeProvider time) : IDisposable
{
    private const double Weight = 0.2;

    private readonly SemaphoreSlim turns = new(settings.HeavyAtATime);
    private readonly KeyPlaces ofKeys = new((settings.HeavyAtATime + settings.HeavyWaiting + 1) / 2);
    private int inside, computing;
    private double seconds = 1;

    /// <summary>How many are inside, waiting ones included.</summary>
    public int Inside => Volatile.Read(ref inside);

    /// <summary>Threads that one of those who compute now should use, so that together they use the machine and no more.</summary>
    public int Threads => Math.Max(1, Environment.ProcessorCount / Math.Max(1, Volatile.Read(ref computing)));

    /// <summary>Lets a request of a key in; null where there is no room.</summary>
    public IDisposable? TryEnter(string key)
    {
        if (ofKeys.TryEnter(key) is not { } own) return null;
        var place = new Leaving(() =>
        {
            Interlocked.Decrement(ref inside);
            own.Dispose();
        });
        if (Interlocked.Increment(ref inside) <= settings.HeavyAtATime + settings.HeavyWaiting) return place;
        place.Dispose();
        return null;
    }

    /// <summary>Waits for the turn of a request, if its route is heavy and it has none yet; it ends with the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="isLightToo">Whether it needs a turn although its body is light.</param>
    public async ValueTask TurnAsync(HttpContext context, bool isLightToo = false)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteIsHeavy>() is not { } heavy || (!isLightToo && heavy.IsLight(context.Request))
            || context.Features.Get<HeavyTurn>() is not null) return;
        var turn = new HeavyTurn(await TurnAsync(context.RequestAborted));
        context.Features.Set(turn);
        context.Response.RegisterForDispose(turn.End);
    }

    private async Task<IDisposable> TurnAsync(CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        Interlocked.Increment(ref computing);
        var start = time.GetTimestamp();
        return new Leaving(() =>
        {
            var took = time.GetElapsedTime(start).TotalSeconds;
            Volatile.Write(ref seconds, ((1 - Weight) * Volatile.Read(ref seconds)) + (Weight * took));
            Interlocked.Decrement(ref computing);
            turns.Release();
        });
    }

    /// <summary>When there may be room again, by how long turns took lately.</summary>
    public TimeSpan RetryAfter => TimeSpan.FromSeconds(Math.Clamp(Volatile.Read(ref seconds) * (1 + (settings.HeavyWaiting / (double)settings.HeavyAtATime)), 1, 60));

    public void Dispose() => turns.Dispose();
}
