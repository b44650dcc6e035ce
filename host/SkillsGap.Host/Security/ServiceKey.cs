using System.Security.Cryptography;
using System.Text;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Security;

/// <summary>
/// The secret of an installation, kept in a file beside the database and never in it. From it come the keys for pseudonyms and for the audit
/// log. Whoever has the database alone, or a copy of it, can read no person's id or name and forge no entry.
/// </summary>
internal sealed class ServiceKey
{
    /// <summary>The file in the data folder.</summary>
    public const string File = "service.key";

    private const string Remembered = "service-key";
    private string? missing;

    private ServiceKey(byte[] secret) => Take(secret);

    /// <summary>For finding a person by id.</summary>
    public byte[] Lookup { get; private set; } = [];

    /// <summary>For the keys of people.</summary>
    public byte[] Subjects { get; private set; } = [];

    /// <summary>For the entries of the audit log.</summary>
    public byte[] Audit { get; private set; } = [];

    /// <summary>For what is kept of the audit log beside the database.</summary>
    public byte[] Heads { get; private set; } = [];

    private byte[] Exports { get; set; } = [];

    /// <summary>Says which key it is and nothing about it; stored in the database, so that a wrong key is noticed before it does harm.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Reads the key of a data folder. Where there is none it makes one, which <see cref="CheckAsync"/> writes: only the store can tell whether
    /// the folder is new or the key was lost.</summary>
    /// <exception cref="StoreException">It cannot be read, or holds no key.</exception>
    public static ServiceKey Open(string folder)
    {
        var path = Path.Combine(folder, File);
        return System.IO.File.Exists(path) ? new(SecretFile.Read(path)) : new(RandomNumberGenerator.GetBytes(SecretFile.Length)) { missing = path };
    }

    /// <summary>A key that is given, for tests.</summary>
    public static ServiceKey Of(ReadOnlySpan<byte> secret) => new(secret.ToArray());

    /// <summary>Makes sure that a store was written under this key; for a new one, writes the key and remembers it.</summary>
    /// <exception cref="StoreException">It was written under another, or the key cannot be written.</exception>
    public async Task CheckAsync(IStore store, CancellationToken cancellation)
    {
        if (missing is { } path)
        {
            if (await store.RecallAsync(Remembered, cancellation) is not null)
            {
                throw new StoreException(
                    StoreFailure.Damaged,
                    $"{path}: is not there, and the store was written under it\n  Put the file back from a safe copy, or name the folder that holds it with "
                        + "--data. Without it nobody in the store can be named: if it is lost for good, begin anew with an empty folder and database.");
            }

            Take(SecretFile.Make(path));
            missing = null;
        }

        if (await store.RememberAsync(Remembered, Fingerprint, cancellation) != Fingerprint)
        {
            throw new StoreException(
                StoreFailure.Damaged,
                $"the store was written under another {File}\n  Name the data folder with --data that holds the file it was written under.");
        }
    }

    /// <summary>For pseudonyms in what is passed on of a tenant's: others than those in the store, and others for each tenant.</summary>
    public byte[] ExportsOf(string tenant) => HMACSHA256.HashData(Exports, Encoding.UTF8.GetBytes(tenant));

    private void Take(byte[] secret) =>
        (Lookup, Subjects, Audit, Heads, Exports, Fingerprint) = (Derive(secret, "lookup"), Derive(secret, "subjects"), Derive(secret, "audit"),
            Derive(secret, "audit-heads"), Derive(secret, "exports"), Convert.ToHexStringLower(Derive(secret, "fingerprint")));

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, SecretFile.Length, info: Encoding.ASCII.GetBytes($"skillsgap/{purpose}"));
}
