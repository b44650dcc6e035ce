using System.Security.Cryptography;
using System.Text;

namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>Names for the column <c>source</c> by which evidence is known again when it is imported again.</summary>
internal static class SourceName
{
    private const int Longest = 160;
    private const int HashBytes = 16;

    /// <summary>The format and the id inside it; of a very long id its SHA-256.</summary>
    public static string Of(string format, string id) =>
        id.Length <= Longest && !id.Any(char.IsControl) ? $"{format} {id}" : OfContent(format, Encoding.UTF8.GetBytes(id));

    /// <summary>For things without an id: the SHA-256 of their bytes.</summary>
    public static string OfContent(string format, ReadOnlySpan<byte> content) =>
        $"{format} sha256:{Convert.ToHexStringLower(SHA256.HashData(content)[..HashBytes])}";
}
