using System.Buffers.Binary;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>One message between engine and worker. The layout stands at the top of engine/ortools/worker.mjs.</summary>
internal sealed record Frame(FrameKind Kind, uint Id, byte[] Payload)
{
    private const uint Magic = 0x31464753;
    private const int HeaderLength = 20, ChecksumAt = 16;

    /// <summary>Largest payload that is read; far above any true answer.</summary>
    public const int LargestPayload = 64 << 20;

    public void WriteTo(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], (int)Kind);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Id);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], Payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[ChecksumAt..], Crc32.Of(Payload, Crc32.Of(header[..ChecksumAt])));
        stream.Write(header);
        stream.Write(Payload);
        stream.Flush();
    }

    /// <summary>Reads the next frame.</summary>
    /// <exception cref="InvalidDataException">The bytes are no frame.</exception>
    /// <exception cref="EndOfStreamException">The stream ends before the frame does.</exception>
    public static Frame ReadFrom(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        stream.ReadExactly(header);
        int length = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic || length is < 0 or > LargestPayload)
            throw new InvalidDataException("It answered with bytes that are no frame.");
        byte[] payload = new byte[length];
        stream.ReadExactly(payload);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header[ChecksumAt..]) != Crc32.Of(payload, Crc32.Of(header[..ChecksumAt])))
            throw new InvalidDataException("It answered with a wrong checksum.");
        var kind = (FrameKind)BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        return new Frame(kind, BinaryPrimitives.ReadUInt32LittleEndian(header[8..]), payload);
    }
}
