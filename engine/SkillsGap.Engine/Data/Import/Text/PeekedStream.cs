namespace SkillsGap.Engine.Data.Import.Text;

/// <summary>A stream that can be read only forward and whose first byte that is not blank is known beforehand.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private readonly Stream stream;
    private readonly byte[] start = new byte[256];
    private readonly int length;
    private int at;

    public PeekedStream(Stream stream)
    {
        this.stream = stream;
        length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> text = start.AsSpan(0, length);
        text = (text is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text).TrimStart(" \t\r\n"u8);
        First = text.IsEmpty ? null : text[0];
    }

    /// <summary>The first byte that is no blank among the first few, or null.</summary>
    public byte? First { get; }

    public override int Read(Span<byte> buffer)
    {
        if (at == length)
            return stream.Read(buffer);
        int count = Math.Min(buffer.Length, length - at);
        start.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }
}
