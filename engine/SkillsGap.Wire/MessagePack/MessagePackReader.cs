using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace SkillsGap.Wire.MessagePack;

/// <summary>
/// Reads values one after the other, and checks each length against the bytes that remain before it is used. Whole numbers and floats
/// are read in every width that holds the value. A value of another type, or one that is cut off or over a limit, leaves the reader where it was.
/// </summary>
public ref struct MessagePackReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly MessagePackLimits _limits;
    private readonly long _start;
    private int _at;
    private int _depth;

    /// <summary>Starts at the first byte.</summary>
    /// <param name="bytes">One value or several.</param>
    /// <param name="limits">What may be asked of the reader; null for the defaults.</param>
    public MessagePackReader(ReadOnlySpan<byte> bytes, MessagePackLimits? limits = null)
        : this(bytes, limits ?? MessagePackLimits.Default, 0)
    {
    }

    internal MessagePackReader(ReadOnlySpan<byte> bytes, MessagePackLimits limits, long start)
    {
        if (bytes.Length > limits.MaximumBodyBytes)
            throw TooLarge(start, bytes.Length, limits);
        _bytes = bytes;
        (_limits, _start) = (limits, start);
    }

    /// <summary>Bytes read so far.</summary>
    public readonly int Position => _at;

    /// <summary>Bytes not read yet.</summary>
    public readonly int Remaining => _bytes.Length - _at;

    /// <summary>What comes next.</summary>
    public readonly MessagePackType NextType => _at < _bytes.Length ? Code.TypeOf(_bytes[_at]) : MessagePackType.None;

    internal readonly MessagePackLimits Limits => _limits;

    internal readonly long Offset => _start + _at;

    internal readonly ReadOnlySpan<byte> Unread => _bytes[_at..];

    /// <summary>Reads nil.</summary>
    /// <exception cref="MessagePackException">Something else comes next.</exception>
    public void ReadNil()
    {
        if (!TryReadNil())
            throw Expected("nil");
    }

    /// <summary>Reads nil if it comes next.</summary>
    public bool TryReadNil()
    {
        if (_at >= _bytes.Length || _bytes[_at] != Code.Nil)
            return false;
        _at++;
        return true;
    }

    /// <summary>Reads true or false.</summary>
    /// <exception cref="MessagePackException">Something else comes next.</exception>
    public bool ReadBoolean()
    {
        if (NextType != MessagePackType.Boolean)
            throw Expected("true or false");
        return _bytes[_at++] == Code.True;
    }

    /// <summary>Reads a whole number.</summary>
    /// <exception cref="MessagePackException">Something else comes next, or it does not fit.</exception>
    public long ReadInt64()
    {
        if (_at < _bytes.Length && _bytes[_at] <= Code.LargestFixInt)
            return _bytes[_at++];
        if (NextType != MessagePackType.Integer)
            throw Expected("a whole number");
        byte code = _bytes[_at];
        if (code >= Code.SmallestNegativeFixInt)
        {
            _at++;
            return unchecked((sbyte)code);
        }
        int width = Code.HeaderTail(code);
        ulong bits = Tail(width);
        long value = unchecked(code switch
        {
            Code.Int8 => (sbyte)bits,
            Code.Int16 => (short)bits,
            Code.Int32 => (int)bits,
            _ => (long)bits,
        });
        if (code == Code.UInt64 && value < 0)
            throw Wrong($"the number {bits} does not fit into 64 bits with a sign");
        _at += 1 + width;
        return value;
    }

    /// <summary>Reads a whole number of 0 or more.</summary>
    /// <exception cref="MessagePackException">Something else comes next, or it is negative.</exception>
    public ulong ReadUInt64()
    {
        if (_at < _bytes.Length && _bytes[_at] == Code.UInt64)
        {
            ulong value = Tail(sizeof(ulong));
            _at += 1 + sizeof(ulong);
            return value;
        }
        int before = _at;
        long signed = ReadInt64();
        if (signed >= 0)
            return (ulong)signed;
        _at = before;
        throw Wrong($"the number {signed} is negative");
    }

    /// <summary>Reads a whole number.</summary>
    /// <exception cref="MessagePackException">Something else comes next, or it does not fit.</exception>
    public int ReadInt32()
    {
        int before = _at;
        long value = ReadInt64();
        if (value is >= int.MinValue and <= int.MaxValue)
            return (int)value;
        _at = before;
        throw Wrong($"the number {value} does not fit into 32 bits");
    }

    /// <summary>Reads a float of either width, or a whole number; the nearest double.</summary>
    /// <exception cref="MessagePackException">Something else comes next.</exception>
    public double ReadDouble()
    {
        byte code = _at < _bytes.Length ? _bytes[_at] : Code.NeverUsed;
        if (code == Code.Float64)
        {
            double value = BitConverter.UInt64BitsToDouble(Tail(sizeof(double)));
            _at += 1 + sizeof(double);
            return value;
        }
        if (code == Code.Float32)
        {
            float value = BitConverter.UInt32BitsToSingle((uint)Tail(sizeof(float)));
            _at += 1 + sizeof(float);
            return value;
        }
        if (NextType != MessagePackType.Integer)
            throw Expected("a number");
        return code == Code.UInt64 ? ReadUInt64() : ReadInt64();
    }

    /// <summary>Reads a float of either width, or a whole number; the nearest float.</summary>
    /// <exception cref="MessagePackException">Something else comes next.</exception>
    public float ReadSingle()
    {
        if (_at < _bytes.Length && Code.TypeOf(_bytes[_at]) == MessagePackType.Integer)
            return _bytes[_at] == Code.UInt64 ? ReadUInt64() : ReadInt64();
        return (float)ReadDouble();
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="MessagePackException">Something else comes next, or it is not UTF-8.</exception>
    public string ReadText() => Encoding.UTF8.GetString(ReadTextBytes());

    /// <summary>Reads a text as it stands: UTF-8, checked; those bytes that are read, not a copy.</summary>
    /// <exception cref="MessagePackException">Something else comes next, or it is not UTF-8.</exception>
    public ReadOnlySpan<byte> ReadTextBytes()
    {
        int before = _at;
        ReadOnlySpan<byte> text = ReadTextUnchecked();
        if (Utf8.IsValid(text))
            return text;
        _at = before;
        throw NotUtf8(Offset);
    }

    /// <summary>Reads a text that the caller checks.</summary>
    internal ReadOnlySpan<byte> ReadTextUnchecked()
    {
        byte code = _at < _bytes.Length ? _bytes[_at] : Code.NeverUsed;
        int header = 1;
        uint length = code & 31u;
        if (code is < Code.FixText or >= Code.Nil)
        {
            if (NextType != MessagePackType.Text)
                throw Expected("a text");
            int width = Code.HeaderTail(code);
            length = (uint)Tail(width);
            header = 1 + width;
        }
        return Bytes("a text", header, length, _limits.MaximumTextBytes);
    }

    /// <summary>Reads bytes; those that are read, not a copy.</summary>
    /// <exception cref="MessagePackException">Something else comes next.</exception>
    public ReadOnlySpan<byte> ReadBinary()
    {
        if (NextType != MessagePackType.Binary)
            throw Expected("bytes");
        int width = Code.HeaderTail(_bytes[_at]);
        return Bytes("bytes", 1 + width, (uint)Tail(width), _limits.MaximumBinaryBytes);
    }

    /// <summary>Reads the start of an array; its elements come next.</summary>
    /// <exception cref="MessagePackException">Something else comes next, or there are fewer bytes than elements.</exception>
    public int ReadArrayHeader()
    {
        if (NextType != MessagePackType.Array)
            throw Expected("an array");
        return Elements("an array", Code.FixArray, 1);
    }

    /// <summary>Reads the start of a map; as many keys come next, each with a value behind it.</summary>
    /// <exception cref="MessagePackException">Something else comes next, or there are fewer bytes than keys and values.</exception>
    public int ReadMapHeader()
    {
        if (NextType != MessagePackType.Map)
            throw Expected("a map");
        return Elements("a map", Code.FixMap, 2);
    }

    /// <summary>Reads an extension of any type.</summary>
    /// <exception cref="MessagePackException">Something else comes next.</exception>
    public MessagePackExtension ReadExtension()
    {
        if (NextType != MessagePackType.Extension)
            throw Expected("an extension");
        byte code = _bytes[_at];
        int width = Code.HeaderTail(code);
        ulong tail = Tail(width);
        uint length = code >= Code.FixExtension1 ? 1u << (code - Code.FixExtension1) : (uint)(tail >> 8);
        return new(unchecked((sbyte)tail), Bytes("an extension", 1 + width, length, _limits.MaximumBinaryBytes));
    }

    /// <summary>Reads a timestamp of any of the three forms.</summary>
    /// <exception cref="MessagePackException">Something else comes next, or it is not well formed.</exception>
    public MessagePackTimestamp ReadTimestamp()
    {
        int before = _at;
        if (NextType == MessagePackType.Extension)
        {
            MessagePackExtension read = ReadExtension();
            if (read.Type == Code.Timestamp && MessagePackTimestamp.TryRead(read.Data, out MessagePackTimestamp moment))
                return moment;
            _at = before;
        }
        throw Expected("a timestamp");
    }

    /// <summary>Reads a value of any type, with all that is in it, and forgets it.</summary>
    /// <exception cref="MessagePackException">It is broken or over a limit.</exception>
    public void Skip()
    {
        switch (NextType)
        {
            case MessagePackType.Nil or MessagePackType.Boolean:
                _at++;
                break;
            case MessagePackType.Integer or MessagePackType.Float:
                int width = Code.HeaderTail(_bytes[_at]);
                Tail(width);
                _at += 1 + width;
                break;
            case MessagePackType.Text:
                ReadTextBytes();
                break;
            case MessagePackType.Binary:
                ReadBinary();
                break;
            case MessagePackType.Extension:
                ReadExtension();
                break;
            case MessagePackType.Array:
                Enter();
                SkipAll(ReadArrayHeader());
                Leave();
                break;
            case MessagePackType.Map:
                Enter();
                SkipAll(2L * ReadMapHeader());
                Leave();
                break;
            default:
                throw Expected("a value");
        }
    }

    /// <summary>Goes into an array or a map that comes next.</summary>
    internal void Enter()
    {
        if (_depth == _limits.MaximumDepth)
            throw Wrong($"arrays and maps are nested more than {_limits.MaximumDepth} deep");
        _depth++;
    }

    internal void Leave() => _depth--;

    internal void Advance(int bytes) => _at += bytes;

    /// <summary>An error about the value that comes next.</summary>
    internal readonly MessagePackException Wrong(string problem, string? cure = null) => new(Offset, problem, cure);

    internal static MessagePackException TooLarge(long offset, long bytes, MessagePackLimits limits) =>
        new(offset, $"a document of {bytes} bytes or more is over the limit of {limits.MaximumBodyBytes}", "Send it in parts.");

    internal static MessagePackException NotUtf8(long offset) => new(offset, "a text is not valid UTF-8", "Send bytes as bin.");

    /// <summary>An error that says what comes next instead.</summary>
    internal readonly MessagePackException Expected(string wanted, string? cure = null) => Wrong($"expected {wanted}, found {Found.Describe(this)}", cure);

    private void SkipAll(long count)
    {
        for (long i = 0; i < count; i++)
            Skip();
    }

    private readonly ulong Tail(int width)
    {
        if (width >= Remaining)
            throw Wrong("the bytes end in the middle of a value");
        ReadOnlySpan<byte> tail = _bytes.Slice(_at + 1, width);
        switch (width)
        {
            case 0:
                return 0;
            case 1:
                return tail[0];
            case 2:
                return BinaryPrimitives.ReadUInt16BigEndian(tail);
            case 4:
                return BinaryPrimitives.ReadUInt32BigEndian(tail);
            case 8:
                return BinaryPrimitives.ReadUInt64BigEndian(tail);
            default:
                ulong bits = 0;
                foreach (byte part in tail)
                    bits = (bits << 8) | part;
                return bits;
        }
    }

    private ReadOnlySpan<byte> Bytes(string what, int header, uint length, int most)
    {
        if (length > (uint)(Remaining - header))
            throw Wrong($"{what} of {length} bytes where {Remaining - header} remain");
        if (length > (uint)most)
            throw Wrong($"{what} of {length} bytes is over the limit of {most}");
        ReadOnlySpan<byte> bytes = _bytes.Slice(_at + header, (int)length);
        _at += header + (int)length;
        return bytes;
    }

    private int Elements(string what, byte fixedCode, int bytesEach)
    {
        byte code = _bytes[_at];
        int width = Code.HeaderTail(code);
        uint count = width == 0 ? (uint)(code - fixedCode) : (uint)Tail(width);
        int remain = Remaining - 1 - width;
        if (count * (long)bytesEach > remain)
            throw Wrong($"{what} of {count} elements where {remain} bytes remain");
        if (count > (uint)_limits.MaximumElements)
            throw Wrong($"{what} of {count} elements is over the limit of {_limits.MaximumElements}");
        _at += 1 + width;
        return (int)count;
    }
}
