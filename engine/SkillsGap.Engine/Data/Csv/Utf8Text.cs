using System.Buffers;
using System.Text;

namespace SkillsGap.Engine.Data.Csv;

/// <summary>Where bytes stop being UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The place of the first byte that starts no valid UTF-8 sequence, or −1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) != OperationStatus.Done)
                return at;
            at += length;
        }
        return -1;
    }
}
