using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SkillsGap.Host.Security;

/// <summary>
/// A person as long as their key exists. Texts are encrypted deterministically (the nonce is a keyed hash of the text), so that the same
/// upload gives the same bytes and the same ETag; what this shows is only that one person has the same text twice.
/// </summary>
/// <param name="Id">The person's id.</param>
/// <param name="Pseudonym">What stands for it.</param>
/// <param name="Key">The person's own key, 32 bytes.</param>
internal sealed record Subject(string Id, string Pseudonym, byte[] Key)
{
    private const int Nonce = 12, Tag = 16;

    /// <summary>Text encrypted as a token; what is empty stays so.</summary>
    public string Seal(string text)
    {
        if (text.Length == 0) return "";
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[Nonce + Tag + plain.Length];
        Span<byte> mac = stackalloc byte[32];
        HMACSHA256.HashData(Key, plain, mac);
        mac[..Nonce].CopyTo(bytes);
        using var cipher = new AesGcm(Key, Tag);
        cipher.Encrypt(bytes.AsSpan(0, Nonce), plain, bytes.AsSpan(Nonce + Tag), bytes.AsSpan(Nonce, Tag));
        return $"{PseudonymToken.Text}{Pseudonym.AsSpan(PseudonymToken.Person.Length)}_{Base64Url.EncodeToString(bytes)}";
    }

    /// <summary>The text of a token that this person's key made; null where it did not.</summary>
    public string? Unseal(string token)
    {
        var at = PseudonymToken.Text.Length + PseudonymToken.Letters + 1;
        if (token.Length <= at || !Base64Url.IsValid(token.AsSpan(at))) return null;
        var bytes = Base64Url.DecodeFromChars(token.AsSpan(at));
        if (bytes.Length < Nonce + Tag) return null;
        var plain = new byte[bytes.Length - Nonce - Tag];
        try
        {
            using var cipher = new AesGcm(Key, Tag);
            cipher.Decrypt(bytes.AsSpan(0, Nonce), bytes.AsSpan(Nonce + Tag), bytes.AsSpan(Nonce, Tag), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
