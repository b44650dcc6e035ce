using System.Security.Cryptography;
using System.Text;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Security;

/// <summary>
/// Gives people pseudonyms, and forgets them. In snapshots, plans, jobs and the audit log a person is a random pseudonym, the same within a
/// tenant, so that versions and plans can be compared; name, and source and note of their evidence, stand encrypted under a key of the person's
/// own. Id and key are in one row apart, encrypted under the service's key. Deleting that row erases the person: nothing stored leads from the
/// pseudonym to them any more, and since the stored bytes stay as they are, every hash still holds.
/// <para>What this protects against: whoever gets the database or a copy of it without the file <see cref="ServiceKey.File"/> can name nobody;
/// after an erasure nobody can, with either. Snapshots are ordered by pseudonym, so a place in a list says nothing. The same id uploaded again
/// gets a new pseudonym that is not connected with the old one.</para>
/// <para>What it does not: a copy of the database from before an erasure together with the service's key still names the person, so copies have to
/// expire. What remains of an erased person (unit, role, hours, levels) is data without a name, from which somebody who knows them well
/// may still guess; new versions leave it out. A name that stands within free text about somebody else is encrypted under that other person's
/// key and stays as long as they do; a source or note that is exactly a person's id or name is kept under their own, and goes with them. What
/// callers write elsewhere (ids of workforces, labels of keys) is stored as it is. Memory of a running process is not protected.</para>
/// </summary>
internal sealed class Pseudonyms(ISubjectStore store, ServiceKey key)
{
    private const int KeyLength = 32, Nonce = 12, Tag = 16;

    /// <summary>Everybody of a tenant.</summary>
    public async Task<PseudonymMap> LoadAsync(string tenant, CancellationToken cancellation)
    {
        var rows = await store.LoadAsync(tenant, cancellation);
        using var cipher = new AesGcm(key.Subjects, Tag);
        return new([.. rows.Select(row => Unwrapped(tenant, row, cipher))]);
    }

    /// <summary>The same, after giving a pseudonym to everybody who has none.</summary>
    public async Task<PseudonymMap> EnsureAsync(string tenant, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var there = await LoadAsync(tenant, cancellation);
        StoredSubject[] added = [.. ids.Where(id => there.OfPerson(id) is null).Distinct().Select(id => Made(tenant, id))];
        if (added.Length == 0) return there;
        await store.AddAsync(tenant, added, cancellation);
        return await LoadAsync(tenant, cancellation);
    }

    /// <summary>One person; null where there is none of that id, or no more.</summary>
    public async Task<Subject?> FindAsync(string tenant, string id, CancellationToken cancellation)
    {
        using var cipher = new AesGcm(key.Subjects, Tag);
        return await store.FindAsync(tenant, LookupOf(tenant, id), cancellation) is { } row ? Unwrapped(tenant, row, cipher) : null;
    }

    /// <summary>Erases a person. Versions and plans stay, with a pseudonym that leads nowhere.</summary>
    /// <returns>Whether there was such a person.</returns>
    public Task<bool> EraseAsync(string tenant, string id, CancellationToken cancellation) =>
        store.DeleteAsync(tenant, LookupOf(tenant, id), cancellation);

    private byte[] LookupOf(string tenant, string id) => HMACSHA256.HashData(key.Lookup, Encoding.UTF8.GetBytes($"{tenant}\0{id}"));

    private StoredSubject Made(string tenant, string id)
    {
        var pseudonym = PseudonymToken.New();
        byte[] plain = [.. RandomNumberGenerator.GetBytes(KeyLength), .. Encoding.UTF8.GetBytes(id)];
        var row = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(row.AsSpan(0, Nonce));
        using var cipher = new AesGcm(key.Subjects, Tag);
        cipher.Encrypt(row.AsSpan(0, Nonce), plain, row.AsSpan(Nonce + Tag), row.AsSpan(Nonce, Tag), Bound(tenant, pseudonym));
        return new(LookupOf(tenant, id), pseudonym, row);
    }

    private static Subject Unwrapped(string tenant, StoredSubject row, AesGcm cipher)
    {
        var bytes = row.Sealed.Span;
        var plain = new byte[Math.Max(0, bytes.Length - Nonce - Tag)];
        try
        {
            cipher.Decrypt(bytes[..Nonce], bytes[(Nonce + Tag)..], bytes.Slice(Nonce, Tag), plain, Bound(tenant, row.Pseudonym));
        }
        catch (Exception problem) when (problem is AuthenticationTagMismatchException or ArgumentException)
        {
            throw new StoreException(
                StoreFailure.Damaged,
                $"the row of pseudonym {row.Pseudonym} cannot be decrypted\n  Put the database and {ServiceKey.File} back from the same copy.", problem);
        }

        return new(Encoding.UTF8.GetString(plain.AsSpan(KeyLength)), row.Pseudonym, plain[..KeyLength]);
    }

    // A row moved to another tenant or pseudonym does not open there.
    private static byte[] Bound(string tenant, string pseudonym) => Encoding.UTF8.GetBytes($"{tenant}\0{pseudonym}");
}
