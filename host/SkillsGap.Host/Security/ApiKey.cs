namespace SkillsGap.Host.Security;

/// <summary>A key without its secret.</summary>
/// <param name="Id">Its id, the part of the key that may be shown.</param>
/// <param name="Tenant">Whose data it opens.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Label">What it is for, in its maker's words; may be empty.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Revoked">From when on it is good for nothing, which may be still to come; null where that is not known.</param>
internal sealed record ApiKey(string Id, string Tenant, ApiScopes Scopes, string Label, DateTimeOffset Created, DateTimeOffset? Revoked)
{
    /// <summary>Whether it opens anything at a time.</summary>
    public bool IsGoodAt(DateTimeOffset time) => Revoked is not { } from || time < from;
}
