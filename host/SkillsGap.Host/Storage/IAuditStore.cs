using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage;

/// <summary>Entries of the audit log: only ever added.</summary>
internal interface IAuditStore
{
    /// <summary>
    /// Adds entries to the ends of their tenants' chains, all or none. <paramref name="link"/> makes an entry of the one before it (null at the
    /// start) and what is to be recorded; it may be called again where another process was faster.
    /// </summary>
    Task<IReadOnlyList<AuditEntry>> AppendAsync(
        IReadOnlyList<AuditEvent> events, Func<AuditEntry?, AuditEvent, AuditEntry> link, CancellationToken cancellation);

    /// <summary>A tenant's entries, newest first.</summary>
    Task<Page<AuditEntry>> ListAsync(string tenant, PageRequest page, CancellationToken cancellation);

    /// <summary>The tenants that have a chain, by name.</summary>
    Task<IReadOnlyList<string>> TenantsAsync(CancellationToken cancellation);

    /// <summary>An entry by its number; null where there is none.</summary>
    Task<AuditEntry?> FindAsync(string tenant, long number, CancellationToken cancellation);

    /// <summary>A tenant's chain from its start.</summary>
    IAsyncEnumerable<AuditEntry> ReadChainAsync(string tenant, CancellationToken cancellation);
}
