using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage;

/// <summary>API keys at rest: what they may do, and the hash of their secret.</summary>
internal interface IKeyStore
{
    /// <summary>Stores a key that was just made.</summary>
    Task AddAsync(ApiKey key, ReadOnlyMemory<byte> secretHash, CancellationToken cancellation);

    /// <summary>A key by its id, revoked or not; null where there is none.</summary>
    Task<StoredKey?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>All keys, or a tenant's, oldest first.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(string? tenant, CancellationToken cancellation);

    /// <summary>Revokes a key from a time on; one that is revoked already, or is to be sooner, stays so.</summary>
    /// <returns>The key afterwards; null where there is none.</returns>
    Task<ApiKey?> RevokeAsync(string id, DateTimeOffset from, CancellationToken cancellation);
}
