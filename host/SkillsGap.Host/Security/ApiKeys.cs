using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Security;

/// <summary>
/// Makes and checks API keys: <c>sg_ID_SECRET</c>, the id 16 and the secret 43 letters. The secret has 256 random bits, so its plain SHA-256
/// cannot be searched and is all that is stored.
/// </summary>
internal sealed class ApiKeys(IKeyStore store, TimeProvider time)
{
    /// <summary>For how long an answer of the store is trusted: a key revoked by another process works at most this much longer.</summary>
    public static readonly TimeSpan TrustFor = TimeSpan.FromSeconds(5);

    private const string Prefix = "sg_";
    private const int IdBytes = 8, SecretBytes = 32, MostKnown = 10_000;
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <summary>Makes a key.</summary>
    /// <returns>The key, and its text, which is not kept anywhere.</returns>
    public async Task<(ApiKey Key, string Text)> CreateAsync(string tenant, ApiScopes scopes, string label, CancellationToken cancellation)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var key = new ApiKey(id, tenant, scopes, label, time.GetUtcNow(), null);
        await store.AddAsync(key, HashOf(secret), cancellation);
        return (key, $"{Prefix}{id}_{secret}");
    }

    /// <summary>The key behind what a caller presents; null where it is none, or revoked.</summary>
    public async Task<ApiKey?> AuthenticateAsync(string presented, CancellationToken cancellation)
    {
        if (Parts(presented) is not var (id, secret)) return null;
        if (!known.TryGetValue(id, out var found) || time.GetElapsedTime(found.Since) > TrustFor)
        {
            found = new(await store.FindAsync(id, cancellation), time.GetTimestamp());
            if (known.Count >= MostKnown) known.Clear();
            if (found.Stored is not null) known[id] = found;
        }

        return found.Stored is { Key: var key, SecretHash: var hash } && key.IsGoodAt(time.GetUtcNow())
            && CryptographicOperations.FixedTimeEquals(hash.Span, HashOf(secret))
            ? key
            : null;
    }

    /// <summary>Whether a key of this id was seen here lately, so that asking for it costs next to nothing.</summary>
    public bool IsKnown(string presented) => Parts(presented) is var (id, _) && known.ContainsKey(id);

    /// <summary>All keys, or a tenant's.</summary>
    public Task<IReadOnlyList<ApiKey>> ListAsync(string? tenant, CancellationToken cancellation) => store.ListAsync(tenant, cancellation);

    /// <summary>Revokes a key, in this process at once.</summary>
    /// <returns>The key afterwards; null where there is none.</returns>
    public async Task<ApiKey?> RevokeAsync(string id, CancellationToken cancellation)
    {
        var key = await store.RevokeAsync(id, time.GetUtcNow(), cancellation);
        known.TryRemove(id, out _);
        return key;
    }

    /// <summary>Makes a key for what another is for, and has the other end after some time, in which both are good.</summary>
    /// <returns>The key that ends, the new one and its text, which is not kept anywhere; nulls where there is no such key, or it is good no more.</returns>
    public async Task<(ApiKey? Former, ApiKey? Key, string? Text)> RotateAsync(string id, TimeSpan overlap, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await store.FindAsync(id, cancellation) is not { Key: var former } || !former.IsGoodAt(now)) return default;
        // The new one first: whatever happens between the two, the caller has a key.
        var (key, text) = await CreateAsync(former.Tenant, former.Scopes, former.Label, cancellation);
        former = (await store.RevokeAsync(id, now + overlap, cancellation))!;
        known.TryRemove(id, out _);
        return (former, key, text);
    }

    private static (string Id, string Secret)? Parts(string presented) =>
        presented.StartsWith(Prefix, StringComparison.Ordinal) && presented.Length == Prefix.Length + (2 * IdBytes) + 1 + 43
            && presented[Prefix.Length + (2 * IdBytes)] == '_'
            ? (presented.Substring(Prefix.Length, 2 * IdBytes), presented[(Prefix.Length + (2 * IdBytes) + 1)..])
            : null;

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private sealed record Known(StoredKey? Stored, long Since);
}
