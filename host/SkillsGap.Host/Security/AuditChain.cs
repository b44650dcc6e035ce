using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SkillsGap.Host.Security;

/// <summary>
/// How entries of the audit log hang together: each carries a keyed hash over all it says and over the hash of the one before, so that nothing
/// can be changed, put in or taken out without the service's key. Cutting off the end is seen by comparing with a head that was kept, as
/// <see cref="AuditHeads"/> does.
/// </summary>
internal sealed class AuditChain(ServiceKey key, TimeProvider time)
{
    /// <summary>What the first entry has for the hash of the one before.</summary>
    public static readonly string Start = new('0', 64);

    /// <summary>Makes the next entry.</summary>
    public AuditEntry Link(AuditEntry? last, AuditEvent happened)
    {
        // As the database keeps it, so that the hash is of what is read back.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var entry = new AuditEntry(happened, (last?.Number ?? 0) + 1, now, last?.Hash ?? Start, "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>What is wrong with an entry that follows another; null where nothing is.</summary>
    public string? Fault(AuditEntry? last, AuditEntry entry)
    {
        var number = (last?.Number ?? 0) + 1;
        if (entry.Number != number) return entry.Number > number ? $"entry {number} is missing" : "it stands twice";
        if (entry.Previous != (last?.Hash ?? Start)) return "it does not follow the entry before it";
        return entry.Hash == HashOf(entry) ? null : "it is not what was recorded";
    }

    // Each field with its length before it: no two entries have the same bytes.
    private string HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Audit);
        var (number, happened) = (new byte[8], entry.Event);
        BinaryPrimitives.WriteInt64BigEndian(number, entry.Number);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, entry.Time.ToUnixTimeMilliseconds());
        hash.AppendData(number);
        foreach (var field in (string?[])
            [happened.Tenant, happened.Actor, happened.Action, happened.Resource, happened.Person, happened.Outcome, entry.Previous])
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt64BigEndian(number, field is null ? -1 : bytes.Length);
            hash.AppendData(number);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
