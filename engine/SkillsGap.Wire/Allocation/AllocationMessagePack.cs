using System.Buffers;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Wire.Allocation;

/// <summary>Reads and writes the allocation documents as MessagePack: the same names, and the same errors, as <see cref="AllocationJson"/>.</summary>
public static class AllocationMessagePack
{
    /// <summary>Reads a problem.</summary>
    /// <exception cref="MessagePackException">The stream holds something else.</exception>
    public static Task<AllocationDocument> ReadAsync(Stream stream, MessagePackLimits? limits, CancellationToken cancellation) =>
        MessagePackCodec.ReadAsync(stream, AllocationJson.Metadata.AllocationDocument, limits, 0, cancellation);

    /// <summary>Writes a problem.</summary>
    public static void Write(IBufferWriter<byte> output, AllocationDocument document) =>
        MessagePackCodec.Write(output, document, AllocationJson.Metadata.AllocationDocument);

    /// <summary>Reads a result.</summary>
    /// <exception cref="MessagePackException">The stream holds something else.</exception>
    public static Task<AllocationResultDocument> ReadResultAsync(Stream stream, MessagePackLimits? limits, CancellationToken cancellation) =>
        MessagePackCodec.ReadAsync(stream, AllocationJson.Metadata.AllocationResultDocument, limits, 0, cancellation);

    /// <summary>Writes a result.</summary>
    public static void WriteResult(IBufferWriter<byte> output, AllocationResultDocument document) =>
        MessagePackCodec.Write(output, document, AllocationJson.Metadata.AllocationResultDocument);
}
