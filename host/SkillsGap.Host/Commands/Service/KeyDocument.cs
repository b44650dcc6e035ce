using SkillsGap.Host.Security;

namespace SkillsGap.Host.Commands.Service;

/// <summary>A key as <c>keys list --json</c> shows it.</summary>
internal sealed record KeyDocument(string Id, string Tenant, IReadOnlyList<string> Scopes, string Label, DateTimeOffset Created, DateTimeOffset? Revoked)
{
    public static KeyDocument Of(ApiKey key) => new(key.Id, key.Tenant, ScopeNames.Of(key.Scopes), key.Label, key.Created, key.Revoked);
}
