using System.Security.Cryptography;
using System.Text;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Security;

/// <summary>
/// Pseudonyms that follow from ids and a key: with the same key the same person has the same one in every export, without it nobody can be named, nor looked
/// for by trying ids.
/// </summary>
internal static class KeyedPseudonym
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 32;

    // Other than those in the store's data, which the service would turn into names again.
    private const string Beginning = "px_", Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The pseudonym: 130 bits of the id's HMAC-SHA256, in 26 letters.</summary>
    public static string Of(byte[] key, string id)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(id));
        var letters = new char[PseudonymToken.Letters];
        for (var i = 0; i < letters.Length; i++)
        {
            var (at, shift) = (i * 5 / 8, i * 5 % 8);
            letters[i] = Alphabet[(((hash[at] << 8) | hash[at + 1]) >> (11 - shift)) & 31];
        }

        return Beginning + new string(letters);
    }

    /// <summary>A key that nobody keeps.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>The key of a file, which is made where it is missing, to be read by its owner alone.</summary>
    /// <returns>The key, or why there is none, with a cure.</returns>
    public static (byte[]? Key, string? Problem) OfFile(string path)
    {
        try
        {
            return (SecretFile.Open(path), null);
        }
        catch (StoreException problem)
        {
            return (null, problem.Message);
        }
    }
}
