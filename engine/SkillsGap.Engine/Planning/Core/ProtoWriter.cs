using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>Writes Protocol Buffers messages (encoding: protobuf.dev/programming-guides/encoding).
/// Fields come out in the order written.</summary>
internal sealed class ProtoWriter
{
    private const int Varint = 0, Fixed64 = 1, Bytes = 2;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Integer(int field, long value)
    {
        Tag(field, Varint);
        Append(unchecked((ulong)value));
    }

    public void Boolean(int field, bool value) => Integer(field, value ? 1 : 0);

    public void Double(int field, double value)
    {
        Tag(field, Fixed64);
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    /// <summary>A repeated field of int32 or int64 numbers, packed.</summary>
    public void Packed<T>(int field, ReadOnlySpan<T> values) where T : IBinaryInteger<T>
    {
        if (values.IsEmpty)
            return;
        Tag(field, Bytes);
        ulong length = 0;
        foreach (T value in values)
            length += (ulong)SizeOf(unchecked((ulong)long.CreateTruncating(value)));
        Append(length);
        foreach (T value in values)
            Append(unchecked((ulong)long.CreateTruncating(value)));
    }

    /// <summary>A message as a field of this one.</summary>
    public void Message(int field, ProtoWriter message)
    {
        Tag(field, Bytes);
        Append((ulong)message.Written.Length);
        _bytes.Write(message.Written);
    }

    private void Tag(int field, int wireType) => Append((ulong)((field << 3) | wireType));

    private void Append(ulong value)
    {
        Span<byte> span = _bytes.GetSpan(10);
        int length = 0;
        for (; value >= 0x80; value >>= 7)
            span[length++] = (byte)((value & 0x7F) | 0x80);
        span[length++] = (byte)value;
        _bytes.Advance(length);
    }

    private static int SizeOf(ulong value) => (BitOperations.Log2(value | 1) + 7) / 7;
}
