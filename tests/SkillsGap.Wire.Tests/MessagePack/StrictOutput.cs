using System.Buffers;

namespace SkillsGap.Wire.Tests.MessagePack;

/// <summary>An output that gives as little room as it may, and takes no advance beyond it, nor one before it was asked.</summary>
internal sealed class StrictOutput : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[]? _room;

    public void Advance(int count)
    {
        if (_room is null || count > _room.Length)
            throw new InvalidOperationException("There is no room to advance in.");
        _written.AddRange(_room.AsSpan(0, count));
        _room = null;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _room = new byte[Math.Max(1, sizeHint)];

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public byte[] ToArray() => [.. _written];
}
