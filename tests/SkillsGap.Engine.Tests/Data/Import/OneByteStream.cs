using SkillsGap.Engine.Data.Import;

namespace SkillsGap.Engine.Tests.Data.Import;

/// <summary>Gives one byte at a time, so that every boundary between two reads is tried.</summary>
internal sealed class OneByteStream(byte[] bytes) : ForwardStream
{
    private int at;

    public override int Read(Span<byte> buffer)
    {
        if (at == bytes.Length || buffer.IsEmpty)
            return 0;
        buffer[0] = bytes[at++];
        return 1;
    }
}
