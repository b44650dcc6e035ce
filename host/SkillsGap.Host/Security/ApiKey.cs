namespace SkillsGap.Host.Security;

/// <summary>A key without its secret.</summary>
/// <param name="Id">Its id, the part of the key that may be shown.</param>
/// <param name="Tenant">Whose data it opens.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Label">What it is for, in its maker's words; may be empty.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Revoked">Since when it is good for nothing; null while it is good.</param>
internal sealed record ApiKey(string Id, string Tenant, ApiScopes Scopes, string Label, DateTimeOffset Created, DateTimeOffset? Revoked);
