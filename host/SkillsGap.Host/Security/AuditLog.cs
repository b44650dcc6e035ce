using System.Threading.Channels;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Security;

/// <summary>
/// The audit log: who read or planned what. An event is recorded when the task of <see cref="RecordAsync"/> has ended; what comes in while the
/// store writes is written together, so that many callers do not wait for one disk each in turn.
/// </summary>
internal sealed class AuditLog : IAsyncDisposable
{
    private const int MostAtOnce = 500;
    private readonly IAuditStore store;
    private readonly AuditHeads? heads;
    private readonly AuditChain chain;
    private readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private readonly Task writing;

    /// <summary>Opens the log over a store.</summary>
    /// <param name="store">Where it stands.</param>
    /// <param name="key">What it is linked by.</param>
    /// <param name="time">The clock.</param>
    /// <param name="heads">Where the ends of its chains are kept beside the store; null for nowhere.</param>
    public AuditLog(IAuditStore store, ServiceKey key, TimeProvider time, AuditHeads? heads = null)
    {
        (this.store, this.heads, chain) = (store, heads, new(key, time));
        writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Records an event.</summary>
    /// <exception cref="StoreException">It could not be recorded: what it is about should not be answered either.</exception>
    public async Task RecordAsync(AuditEvent happened, CancellationToken cancellation)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiting.Writer.WriteAsync(new(happened, written), cancellation);
        await written.Task.WaitAsync(cancellation);
    }

    /// <summary>A tenant's entries, newest first.</summary>
    public Task<Page<AuditEntry>> ListAsync(string tenant, PageRequest page, CancellationToken cancellation) =>
        store.ListAsync(tenant, page, cancellation);

    /// <summary>Checks the chains of all tenants, or of one, up to the first broken entry of each.</summary>
    /// <param name="tenant">Whose chain; null for all.</param>
    /// <param name="head">A hash that must be in the chain: the head of an earlier check. Null to ask for none.</param>
    /// <param name="progress">Told the number of the entry, now and then.</param>
    /// <param name="cancellation">Stops the checking.</param>
    public async Task<IReadOnlyList<AuditCheck>> VerifyAsync(string? tenant, string? head, IProgress<long>? progress, CancellationToken cancellation)
    {
        var found = new List<AuditCheck>();
        // Before the chains, which may grow meanwhile.
        var kept = heads?.Read();
        IEnumerable<string> tenants = tenant is not null
            ? [tenant]
            : (await store.TenantsAsync(cancellation)).Union(kept?.Keys ?? []).Order(StringComparer.Ordinal);
        foreach (var one in tenants)
            found.Add(await VerifyOneAsync(one, head, kept?.GetValueOrDefault(one), progress, cancellation));
        return found;
    }

    /// <summary>Records what waits, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
    }

    private async Task<AuditCheck> VerifyOneAsync(string tenant, string? head, AuditHead? kept, IProgress<long>? progress, CancellationToken cancellation)
    {
        AuditEntry? last = null;
        var (isThere, isKept) = (head is null || head == AuditChain.Start, kept is null);
        await foreach (var entry in store.ReadChainAsync(tenant, cancellation))
        {
            if (chain.Fault(last, entry) is { } fault) return new(tenant, last?.Number ?? 0, last?.Hash ?? AuditChain.Start, (last?.Number ?? 0) + 1, fault);
            last = entry;
            isThere |= entry.Hash == head;
            isKept |= entry.Number == kept?.Number && entry.Hash == kept.Hash;
            if (entry.Number % 1000 == 0) progress?.Report(entry.Number);
        }

        var lost = last is null ? "all of it was removed" : "its end was cut off";
        return new(
            tenant, last?.Number ?? 0, last?.Hash ?? AuditChain.Start, null,
            !isKept ? $"entry {kept!.Number}, of which {AuditHeads.File} tells, is not in it: {lost}"
            : !isThere ? $"the head of the earlier check is not in it: {lost}" : null);
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<Waiting>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out var next)) batch.Add(next);
            try
            {
                var entries = await store.AppendAsync([.. batch.Select(one => one.Event)], chain.Link, CancellationToken.None);
                if (heads is not null) await heads.KeepAsync(entries, store);
                foreach (var one in batch) one.Written.SetResult();
            }
            catch (Exception problem)
            {
                // Whoever waits is told; the log goes on with the next.
                foreach (var one in batch) one.Written.SetException(problem);
            }
        }
    }

    private sealed record Waiting(AuditEvent Event, TaskCompletionSource Written);
}
