using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>Keys in a database.</summary>
internal sealed class SqlKeyStore(SqlDatabase database) : IKeyStore
{
    private const string Columns = "SELECT id, tenant, scopes, label, created, revoked, secret_hash FROM api_keys";

    /// <inheritdoc/>
    public Task AddAsync(ApiKey key, ReadOnlyMemory<byte> secretHash, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "INSERT INTO api_keys (id, tenant, scopes, label, created, secret_hash) VALUES (@Id, @Tenant, @scopes, @Label, @created, @hash)",
            new { key.Id, key.Tenant, scopes = (int)key.Scopes, key.Label, created = key.Created.ToUnixTimeMilliseconds(), hash = secretHash.ToArray() }),
        cancellation);

    /// <inheritdoc/>
    public Task<StoredKey?> FindAsync(string id, CancellationToken cancellation) => database.ReadAsync(
        async session => await session.FirstAsync<KeyRow>($"{Columns} WHERE id = @id", new { id }) is { } row ? new StoredKey(row.Key(), row.SecretHash) : null,
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApiKey>> ListAsync(string? tenant, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<ApiKey>>(
        async session => (await session.QueryAsync<KeyRow>(
            $"{Columns}{(tenant is null ? "" : " WHERE tenant = @tenant")} ORDER BY sequence", new { tenant })).ConvertAll(row => row.Key()), cancellation);

    /// <inheritdoc/>
    public Task<ApiKey?> RevokeAsync(string id, DateTimeOffset from, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await session.ExecuteAsync(
                "UPDATE api_keys SET revoked = @from WHERE id = @id AND (revoked IS NULL OR revoked > @from)",
                new { id, from = from.ToUnixTimeMilliseconds() });
            return (await session.FirstAsync<KeyRow>($"{Columns} WHERE id = @id", new { id }))?.Key();
        }, cancellation);
}
