namespace SkillsGap.Host.Security;

/// <summary>What checking a tenant's chain found.</summary>
/// <param name="Tenant">Whose chain.</param>
/// <param name="Entries">Entries that are good, from the start on.</param>
/// <param name="Head">Hash of the last good entry: kept elsewhere, it shows later whether anything was cut off.</param>
/// <param name="Broken">Number of the first broken entry; null where none is.</param>
/// <param name="Reason">What is wrong with it; null where nothing is.</param>
internal sealed record AuditCheck(string Tenant, long Entries, string Head, long? Broken, string? Reason);
