using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SkillsGap.Host.Storage;

/// <summary>
/// Named parts that are stored and hashed as one: the files of a workforce, the documents of a plan. Immutable. The bytes that are hashed are
/// a line <c>skillsgap-bundle/1</c>, then for each part a line with its length in bytes and its name, and its bytes.
/// </summary>
internal sealed class Bundle
{
    private static readonly byte[] FirstLine = "skillsgap-bundle/1\n"u8.ToArray();
    private readonly BundlePart[] parts;

    private Bundle(BundlePart[] parts, string hash, long length) => (this.parts, Hash, Length) = (parts, hash, length);

    /// <summary>SHA-256 of the whole, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Bytes of the whole before compression.</summary>
    public long Length { get; }

    /// <summary>The parts in their order.</summary>
    public IReadOnlyList<BundlePart> Parts => parts;

    /// <summary>A part by its exact name; null where there is none.</summary>
    public ReadOnlyMemory<byte>? this[string name] => Array.Find(parts, part => part.Name == name)?.Bytes;

    /// <summary>Bundles parts; their bytes must not change afterwards.</summary>
    /// <exception cref="ArgumentException">A name stands twice, is empty, or holds a control character.</exception>
    public static Bundle Of(IEnumerable<BundlePart> parts)
    {
        BundlePart[] all = [.. parts];
        if (!AreGood(all)) throw new ArgumentException("Parts have different names without control characters.", nameof(parts));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        foreach (var piece in Pieces(all))
        {
            hash.AppendData(piece.Span);
            length += piece.Length;
        }

        return new(all, Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    /// <summary>The bytes of the whole, piece by piece.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces() => Pieces(parts);

    /// <summary>Reads the bytes of a whole; null where they are none.</summary>
    public static Bundle? TryRead(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith(FirstLine)) return null;
        var (rest, parts) = (bytes[FirstLine.Length..], new List<BundlePart>());
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0 || !Utf8Parser.TryParse(rest.Span[..end], out int length, out var digits) || length < 0
                || digits + 1 >= end || length > rest.Length - end - 1) return null;
            parts.Add(new(Encoding.UTF8.GetString(rest.Span[(digits + 1)..end]), rest.Slice(end + 1, length)));
            rest = rest[(end + 1 + length)..];
        }

        return AreGood(parts) ? Of(parts) : null;
    }

    private static bool AreGood(IReadOnlyCollection<BundlePart> parts) =>
        parts.All(part => part.Name.Length > 0 && !part.Name.Any(char.IsControl)) && parts.DistinctBy(part => part.Name).Count() == parts.Count;

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(BundlePart[] parts)
    {
        yield return FirstLine;
        foreach (var part in parts)
        {
            yield return Encoding.UTF8.GetBytes($"{part.Bytes.Length} {part.Name}\n");
            yield return part.Bytes;
        }
    }
}
