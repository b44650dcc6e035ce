using System.Security.Cryptography;
using System.Text;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Security;

/// <summary>A file with a secret of 32 bytes in Base64, which its owner alone may read.</summary>
internal static class SecretFile
{
    /// <summary>Bytes of a secret.</summary>
    public const int Length = 32;

    /// <summary>The secret of a file that is made where it is missing.</summary>
    /// <exception cref="StoreException">It cannot be read or made, or holds no secret.</exception>
    public static byte[] Open(string path) => File.Exists(path) ? Read(path) : Make(path);

    /// <summary>The secret of a file.</summary>
    /// <exception cref="StoreException">It cannot be read, or holds no secret.</exception>
    public static byte[] Read(string path) => Doing(path, () =>
    {
        var text = File.ReadAllText(path).Trim();
        var secret = new byte[Length];
        return text.Length <= 64 && Convert.TryFromBase64String(text, secret, out var length) && length == Length
            ? secret
            : throw new StoreException(
                StoreFailure.Damaged, $"{path}: holds no key\n  Put the file back from a safe copy: nobody can be named without it.");
    });

    /// <summary>Makes the file, unless another process was faster, and reads it.</summary>
    /// <exception cref="StoreException">It cannot be written.</exception>
    public static byte[] Make(string path)
    {
        Doing(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            Write(path);
            return 0;
        });
        return Read(path);
    }

    // Written beside and moved, so that of two processes that start at once both read the same whole key.
    private static void Write(string path)
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
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
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
                StoreFailure.Unavailable, $"{path}: {problem.Message}\n  Make its folder readable and writable, or name another.", problem);
        }
    }
}
