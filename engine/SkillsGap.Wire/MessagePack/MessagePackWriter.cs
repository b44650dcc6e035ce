using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace SkillsGap.Wire.MessagePack;

/// <summary>Writes values one after the other, each in its shortest form. <see cref="Flush"/> ends the writing.</summary>
/// <param name="output">Where the bytes go.</param>
public ref struct MessagePackWriter(IBufferWriter<byte> output)
{
    private const int LongestTextAtOnce = 1 << 20;
    private const int LeastRoom = 4096;

    private Span<byte> _room;
    private int _used;

    /// <summary>Bytes written so far.</summary>
    public long Written { get; private set; }

    /// <summary>Hands everything to the output. Needed once at the end; writing may go on.</summary>
    public void Flush()
    {
        // Kestrel's writer takes no advance before memory was asked of it.
        if (_used > 0) output.Advance(_used);
        Written += _used;
        _room = default;
        _used = 0;
    }

    /// <summary>Writes nil.</summary>
    public void WriteNil() => Take(1)[0] = Code.Nil;

    /// <summary>Writes true or false.</summary>
    public void WriteBoolean(bool value) => Take(1)[0] = value ? Code.True : Code.False;

    /// <summary>Writes a whole number.</summary>
    public void WriteInteger(long value)
    {
        if (value >= 0)
            WriteInteger((ulong)value);
        else if (value >= -32)
            Take(1)[0] = unchecked((byte)value);
        else if (value >= sbyte.MinValue)
            Put(Code.Int8, unchecked((byte)value));
        else if (value >= short.MinValue)
            Put(Code.Int16, unchecked((ushort)value));
        else if (value >= int.MinValue)
            Put(Code.Int32, unchecked((uint)value));
        else
            Put(Code.Int64, unchecked((ulong)value));
    }

    /// <summary>Writes a whole number.</summary>
    public void WriteInteger(ulong value)
    {
        if (value <= Code.LargestFixInt)
            Take(1)[0] = (byte)value;
        else if (value <= byte.MaxValue)
            Put(Code.UInt8, (byte)value);
        else if (value <= ushort.MaxValue)
            Put(Code.UInt16, (ushort)value);
        else if (value <= uint.MaxValue)
            Put(Code.UInt32, (uint)value);
        else
            Put(Code.UInt64, value);
    }

    /// <summary>Writes a float of 32 bits.</summary>
    public void WriteSingle(float value) => Put(Code.Float32, BitConverter.SingleToUInt32Bits(value));

    /// <summary>Writes a float of 64 bits.</summary>
    public void WriteDouble(double value) => Put(Code.Float64, BitConverter.DoubleToUInt64Bits(value));

    /// <summary>Writes a text in UTF-8; half a surrogate pair becomes U+FFFD, as in JSON.</summary>
    public void WriteText(scoped ReadOnlySpan<char> text)
    {
        if (text.Length > LongestTextAtOnce)
        {
            byte[] whole = Encoding.UTF8.GetBytes(text.ToString());
            WriteTextBytes(whole);
            return;
        }
        int guess = TextHeader(text.Length);
        Span<byte> room = Room(5 + (3 * text.Length));
        // Most texts are short ids.
        if (guess == 1 && Ascii.FromUtf16(text, room[1..], out _) == OperationStatus.Done)
        {
            room[0] = (byte)(Code.FixText | text.Length);
            _used += 1 + text.Length;
            return;
        }
        Utf8.FromUtf16(text, room[guess..], out _, out int length);
        int header = TextHeader(length);
        if (header != guess)
            room.Slice(guess, length).CopyTo(room[header..]);
        PutTextHeader(room, header, length);
        _used += header + length;
    }

    /// <summary>Writes a text that is UTF-8 already.</summary>
    /// <param name="text">Valid UTF-8: it is not checked.</param>
    public void WriteTextBytes(scoped ReadOnlySpan<byte> text)
    {
        int header = TextHeader(text.Length);
        PutTextHeader(Take(header), header, text.Length);
        WriteRaw(text);
    }

    /// <summary>Writes bytes.</summary>
    public void WriteBinary(scoped ReadOnlySpan<byte> bytes)
    {
        WriteBinaryHeader(bytes.Length);
        WriteRaw(bytes);
    }

    /// <summary>Writes the start of an array; as many values follow.</summary>
    public void WriteArrayHeader(int count) => Header(count, Code.FixArray, Code.Array16, Code.Array32);

    /// <summary>Writes the start of a map; as many keys follow, each with a value behind it.</summary>
    public void WriteMapHeader(int count) => Header(count, Code.FixMap, Code.Map16, Code.Map32);

    /// <summary>Writes an extension.</summary>
    /// <param name="type">0–127 is for applications, negative for the specification.</param>
    /// <param name="data">Its bytes.</param>
    public void WriteExtension(sbyte type, scoped ReadOnlySpan<byte> data)
    {
        if (data.Length is 1 or 2 or 4 or 8 or 16)
            Take(1)[0] = (byte)(Code.FixExtension1 + System.Numerics.BitOperations.Log2((uint)data.Length));
        else if (data.Length <= byte.MaxValue)
            Put(Code.Extension8, (byte)data.Length);
        else if (data.Length <= ushort.MaxValue)
            Put(Code.Extension16, (ushort)data.Length);
        else
            Put(Code.Extension32, (uint)data.Length);
        Take(1)[0] = unchecked((byte)type);
        WriteRaw(data);
    }

    /// <summary>Writes a timestamp.</summary>
    public void WriteTimestamp(MessagePackTimestamp moment)
    {
        Span<byte> data = stackalloc byte[12];
        WriteExtension(Code.Timestamp, data[..moment.Write(data)]);
    }

    /// <summary>Writes bytes as they are: whole values that are encoded already.</summary>
    public void WriteRaw(scoped ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length <= LeastRoom)
        {
            encoded.CopyTo(Take(encoded.Length));
            return;
        }
        Flush();
        output.Write(encoded);
        Written += encoded.Length;
    }

    internal void WriteBinaryHeader(int length)
    {
        if (length <= byte.MaxValue)
            Put(Code.Binary8, (byte)length);
        else if (length <= ushort.MaxValue)
            Put(Code.Binary16, (ushort)length);
        else
            Put(Code.Binary32, (uint)length);
    }

    /// <summary>The next bytes, all of which the caller must write.</summary>
    internal Span<byte> Take(int size)
    {
        Span<byte> taken = Room(size)[..size];
        _used += size;
        return taken;
    }

    private Span<byte> Room(int size)
    {
        if (_room.Length - _used < size)
        {
            Flush();
            _room = output.GetSpan(Math.Max(size, LeastRoom));
        }
        return _room[_used..];
    }

    private void Header(int count, byte fixedCode, byte code16, byte code32)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count <= 15)
            Take(1)[0] = (byte)(fixedCode | count);
        else if (count <= ushort.MaxValue)
            Put(code16, (ushort)count);
        else
            Put(code32, (uint)count);
    }

    private static int TextHeader(int length) => length switch
    {
        <= 31 => 1,
        <= byte.MaxValue => 2,
        <= ushort.MaxValue => 3,
        _ => 5,
    };

    private static void PutTextHeader(Span<byte> room, int header, int length)
    {
        switch (header)
        {
            case 1:
                room[0] = (byte)(Code.FixText | length);
                break;
            case 2:
                (room[0], room[1]) = (Code.Text8, (byte)length);
                break;
            case 3:
                room[0] = Code.Text16;
                BinaryPrimitives.WriteUInt16BigEndian(room[1..], (ushort)length);
                break;
            default:
                room[0] = Code.Text32;
                BinaryPrimitives.WriteUInt32BigEndian(room[1..], (uint)length);
                break;
        }
    }

    private void Put(byte code, byte value)
    {
        Span<byte> room = Take(1 + sizeof(byte));
        (room[0], room[1]) = (code, value);
    }

    private void Put(byte code, ushort value)
    {
        Span<byte> room = Take(1 + sizeof(ushort));
        room[0] = code;
        BinaryPrimitives.WriteUInt16BigEndian(room[1..], value);
    }

    private void Put(byte code, uint value)
    {
        Span<byte> room = Take(1 + sizeof(uint));
        room[0] = code;
        BinaryPrimitives.WriteUInt32BigEndian(room[1..], value);
    }

    private void Put(byte code, ulong value)
    {
        Span<byte> room = Take(1 + sizeof(ulong));
        room[0] = code;
        BinaryPrimitives.WriteUInt64BigEndian(room[1..], value);
    }
}
