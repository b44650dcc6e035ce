namespace SkillsGap.Host.Security;

/// <summary>A person as stored apart from everything else.</summary>
/// <param name="Lookup">HMAC of the person's id under the service's key, 32 bytes: finds the row again, says nothing without the key.</param>
/// <param name="Pseudonym">What stands everywhere in place of the id; random.</param>
/// <param name="Sealed">The person's own key and id, encrypted under the service's key.</param>
internal sealed record StoredSubject(ReadOnlyMemory<byte> Lookup, string Pseudonym, ReadOnlyMemory<byte> Sealed);
