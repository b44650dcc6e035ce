namespace SkillsGap.Host.Security;

/// <summary>An entry of the audit log.</summary>
/// <param name="Event">What was recorded.</param>
/// <param name="Number">1, 2, … within the tenant's chain, without a hole.</param>
/// <param name="Time">When, by the service's clock; entries are ordered by number.</param>
/// <param name="Previous">The hash of the entry before; of nothing, 64 zeros, at the start.</param>
/// <param name="Hash">HMAC-SHA256 of all of this under the service's key, hexadecimal.</param>
internal sealed record AuditEntry(AuditEvent Event, long Number, DateTimeOffset Time, string Previous, string Hash);
