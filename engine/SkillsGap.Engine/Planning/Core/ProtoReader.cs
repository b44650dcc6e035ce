using System.Buffers.Binary;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>Reads a Protocol Buffers message from bytes that may be anything: every method says false instead of
/// going past the end.</summary>
internal ref struct ProtoReader(ReadOnlySpan<byte> bytes)
{
    public const int Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5;

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public bool TryReadTag(out int field, out int wireType)
    {
        bool read = TryReadVarint(out ulong tag) && tag <= uint.MaxValue;
        (field, wireType) = read ? ((int)(tag >> 3), (int)(tag & 7)) : (0, 0);
        return read && field > 0;
    }

    public bool TryReadVarint(out ulong value)
    {
        value = 0;
        for (int k = 0; k < _rest.Length && k < 10; k++)
        {
            value |= (ulong)(_rest[k] & 0x7F) << (7 * k);
            if (_rest[k] < 0x80)
            {
                _rest = _rest[(k + 1)..];
                return true;
            }
        }
        return false;
    }

    public bool TryReadDouble(out double value)
    {
        bool read = BinaryPrimitives.TryReadDoubleLittleEndian(_rest, out value);
        return read && TrySkip(8);
    }

    public bool TryReadBytes(out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!TryReadVarint(out ulong length) || length > (ulong)_rest.Length)
            return false;
        value = _rest[..(int)length];
        return TrySkip((int)length);
    }

    /// <summary>Passes over the value of a field that nobody asked for. Groups, long out of use, count as malformed.</summary>
    public bool TrySkipField(int wireType) => wireType switch
    {
        Varint => TryReadVarint(out _),
        Fixed64 => TrySkip(8),
        Fixed32 => TrySkip(4),
        Bytes => TryReadBytes(out _),
        _ => false,
    };

    private bool TrySkip(int count)
    {
        if (count > _rest.Length)
            return false;
        _rest = _rest[count..];
        return true;
    }
}
