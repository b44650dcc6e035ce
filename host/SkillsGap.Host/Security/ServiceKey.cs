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
    private const int Length = 32;
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

    /// <summary>Says which key it is and nothing about it; stored in the database, so that a wrong key is noticed before it does harm.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>Reads the key of a data folder. Where there is none it makes one, which <see cref="CheckAsync"/> writes: only the store can tell whether
    /// the folder is new or the key was lost.</summary>
    /// <exception cref="StoreException">It cannot be read, or holds no key.</exception>
    public static ServiceKey Open(string folder)
    {
        var path = Path.Combine(folder, File);
        return System.IO.File.Exists(path) ? new(Read(path)) : new(RandomNumberGenerator.GetBytes(Length)) { missing = path };
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

            Take(Written(path));
            missing = null;
        }

        if (await store.RememberAsync(Remembered, Fingerprint, cancellation) != Fingerprint)
        {
            throw new StoreException(
                StoreFailure.Damaged,
                $"the store was written under another {File}\n  Name the data folder with --data that holds the file it was written under.");
        }
    }

    private void Take(byte[] secret) =>
        (Lookup, Subjects, Audit, Heads, Fingerprint) = (Derive(secret, "lookup"), Derive(secret, "subjects"), Derive(secret, "audit"),
            Derive(secret, "audit-heads"), Convert.ToHexStringLower(Derive(secret, "fingerprint")));

    private static byte[] Read(string path) => Doing(path, () =>
    {
        var text = System.IO.File.ReadAllText(path).Trim();
        var secret = new byte[Length];
        return text.Length <= 64 && Convert.TryFromBase64String(text, secret, out var length) && length == Length
            ? secret
            : throw new StoreException(
                StoreFailure.Damaged, $"{path}: holds no key\n  Put the file back from a safe copy: without it nobody in the store can be named.");
    });

    private static byte[] Written(string path)
    {
        Doing(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Make(path);
            return 0;
        });
        return Read(path);
    }

    private static T Doing<T>(string path, Func<T> something)
    {
        try
        {
            return something();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"{path}: {problem.Message}\n  Make the folder readable and writable for the service, or name another with --data.", problem);
        }
    }

    // Written beside and moved, so that of two processes that start at once both read the same whole key.
    private static void Make(string path)
    {
        var beside = $"{path}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(beside, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)) + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            System.IO.File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(path))
        {
            System.IO.File.Delete(beside);
        }
    }

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.ASCII.GetBytes($"skillsgap/{purpose}"));
}
