namespace SkillsGap.Host.Security;

/// <summary>The end of a tenant's chain as it was last seen.</summary>
/// <param name="Number">Number of its last entry.</param>
/// <param name="Hash">The hash of that entry.</param>
/// <param name="IsCut">Whether the chain was later found without that entry: then this stays, as the proof of it.</param>
internal sealed record AuditHead(long Number, string Hash, bool IsCut);
