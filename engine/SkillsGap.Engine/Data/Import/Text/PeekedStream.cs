namespace SkillsGap.Engine.Data.Import.Text;

/// <summary>A stream that can be read only forward and whose first byte that is not blank is known beforehand.</summary>
internal sealed class PeekedStream : Stream
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

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (at == length)
            return stream.Read(buffer);
        int count = Math.Min(buffer.Length, length - at);
        start.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
