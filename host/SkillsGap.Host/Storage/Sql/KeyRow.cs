using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>A key as the database has it.</summary>
internal sealed class KeyRow
{
    public string Id { get; init; } = "";

    public string Tenant { get; init; } = "";

    public int Scopes { get; init; }

    public string Label { get; init; } = "";

    public long Created { get; init; }

    public long? Revoked { get; init; }

    public byte[] SecretHash { get; init; } = [];

    public ApiKey Key() => new(
        Id, Tenant, (ApiScopes)Scopes, Label, DateTimeOffset.FromUnixTimeMilliseconds(Created),
        Revoked is { } since ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null);
}
