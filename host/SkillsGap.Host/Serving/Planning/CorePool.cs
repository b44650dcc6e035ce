using System.Collections.Concurrent;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>Exact cores for plans that are made at the same time: each is used by one at a time, and kept for the next.</summary>
internal sealed class CorePool : IDisposable
{
    private readonly ConcurrentBag<ExactCore> free = [];
    private volatile bool closed;

    /// <summary>Does some work with a core of its own.</summary>
    public T With<T>(Func<ExactCore, T> work)
    {
        var core = free.TryTake(out var kept) ? kept : ExactCore.Find();
        try
        {
            return work(core);
        }
        finally
        {
            if (closed) core.Dispose();
            else free.Add(core);
        }
    }

    public void Dispose()
    {
        closed = true;
        while (free.TryTake(out var core)) core.Dispose();
    }
}
