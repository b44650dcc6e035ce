namespace SkillsGap.Wire.MessagePack;

/// <summary>Finds the end of one value in bytes that come piece by piece, looking at each byte of a header once.</summary>
internal sealed class MessagePackScanner(MessagePackLimits limits)
{
    private readonly long[] _left = new long[limits.MaximumDepth + 1];
    private long _position;
    private long _outstanding;
    private int _depth;

    /// <summary>Bytes of the value once it is whole.</summary>
    public long Length => _position;

    /// <summary>Bytes that the value has at least, as far as its headers are known.</summary>
    public long Least => _position + _outstanding;

    /// <summary>Starts with the next value.</summary>
    public void Reset()
    {
        (_position, _outstanding, _depth) = (0, 1, 0);
        _left[0] = 1;
    }

    /// <summary>Goes on where it stopped.</summary>
    /// <param name="bytes">The value from its first byte, as far as it has come.</param>
    /// <param name="start">Offset of the first byte, for messages.</param>
    /// <returns>Whether the value is whole.</returns>
    public bool Advance(ReadOnlySpan<byte> bytes, long start)
    {
        while (true)
        {
            while (_depth > 0 && _left[_depth] == 0)
                _depth--;
            if (_depth == 0 && _left[0] == 0)
                return _position <= bytes.Length;
            if (_position >= bytes.Length)
                return false;
            byte code = bytes[(int)_position];
            int header = 1 + Code.HeaderTail(code);
            if (header > bytes.Length - _position)
                return false;
            Take(code, bytes.Slice((int)_position + 1, header - 1), start);
        }
    }

    private void Take(byte code, ReadOnlySpan<byte> tail, long start)
    {
        MessagePackType type = Code.TypeOf(code);
        if (type == MessagePackType.Invalid)
            throw new MessagePackException(start + _position, "expected a value, found the byte 0xC1, which MessagePack never uses");
        uint number = 0;
        foreach (byte part in type == MessagePackType.Extension ? tail[..^1] : tail)
            number = unchecked((number << 8) | part);
        long payload = type switch
        {
            MessagePackType.Text => tail.IsEmpty ? code & 31 : number,
            MessagePackType.Binary => number,
            MessagePackType.Extension => code >= Code.FixExtension1 ? 1L << (code - Code.FixExtension1) : number,
            _ => 0,
        };
        long elements = type switch
        {
            MessagePackType.Array => tail.IsEmpty ? code & 15 : number,
            MessagePackType.Map => 2 * (tail.IsEmpty ? code & 15 : (long)number),
            _ => 0,
        };
        long needed = Least + tail.Length + payload + elements;
        if (needed > limits.MaximumBodyBytes)
            throw MessagePackReader.TooLarge(start + _position, needed, limits);
        _left[_depth]--;
        _position += 1 + tail.Length + payload;
        _outstanding += elements - 1;
        if (type is not (MessagePackType.Array or MessagePackType.Map))
            return;
        if (_depth == limits.MaximumDepth)
            throw new MessagePackException(start + _position, $"arrays and maps are nested more than {limits.MaximumDepth} deep");
        _left[++_depth] = elements;
    }
}
