using System.Buffers.Binary;

namespace SkillsGap.Engine.Data;

/// <summary>The record that ends a zip archive and says where its directory begins (APPNOTE 4.3.16). The directory ends where the record begins, so
/// its size is known whatever the record says of it.</summary>
/// <param name="Entries">The number of entries it gives.</param>
/// <param name="DirectoryBytes">Bytes of the directory.</param>
/// <param name="IsExtended">Whether the figures stand elsewhere, as in archives of more than 65,535 entries or 4 GiB.</param>
internal readonly record struct ArchiveEnd(int Entries, long DirectoryBytes, bool IsExtended)
{
    private const int Length = 22, LongestComment = ushort.MaxValue;

    /// <summary>Finds it, as readers do, by the last of its marks; null where there is none.</summary>
    /// <param name="archive">An archive that can be sought in.</param>
    public static ArchiveEnd? Find(Stream archive)
    {
        byte[] tail = new byte[(int)Math.Min(archive.Length, Length + LongestComment)];
        archive.Seek(-tail.Length, SeekOrigin.End);
        archive.ReadExactly(tail);
        ReadOnlySpan<byte> mark = "PK\u0005\u0006"u8;
        int at = tail.Length < Length ? -1 : tail.AsSpan(0, tail.Length - Length + mark.Length).LastIndexOf(mark);
        if (at < 0)
            return null;
        ReadOnlySpan<byte> record = tail.AsSpan(at);
        int disk = BinaryPrimitives.ReadUInt16LittleEndian(record[4..]), entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        uint start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        return new(
            entries, archive.Length - tail.Length + at - start,
            disk == ushort.MaxValue || entries == ushort.MaxValue || start == uint.MaxValue);
    }
}
