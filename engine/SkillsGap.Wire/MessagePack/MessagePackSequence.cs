using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.MessagePack;

/// <summary>The values of a stream, one after the other, each in memory while it is the current one. Not for several threads.</summary>
public sealed class MessagePackSequence : IDisposable
{
    private const int LeastRead = 1 << 14;
    private const int LargestPooled = 1 << 20;

    private readonly Stream _stream;
    private readonly MessagePackLimits _limits;
    private readonly MessagePackScanner _scanner;
    private readonly long _expected;
    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private int _length;
    private bool _ended;

    /// <summary>Starts where the stream is.</summary>
    /// <param name="stream">Read in pieces of any size; not closed.</param>
    /// <param name="limits">What each value may ask of the reader; null for the defaults.</param>
    /// <param name="expected">Bytes that the stream is said to have, 0 for not known: spares memory, and is not relied on.</param>
    public MessagePackSequence(Stream stream, MessagePackLimits? limits = null, long expected = 0)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (_stream, _limits, _expected) = (stream, limits ?? MessagePackLimits.Default, expected);
        _scanner = new MessagePackScanner(_limits);
    }

    /// <summary>Bytes of the stream before the current value.</summary>
    public long Offset { get; private set; }

    /// <summary>The bytes of the current value; they change with the next.</summary>
    public ReadOnlyMemory<byte> Current => _buffer.AsMemory(_start, _length);

    /// <summary>The values of a stream.</summary>
    /// <exception cref="MessagePackException">A value is something else, or the stream ends in the middle of one.</exception>
    public static async IAsyncEnumerable<T> ReadAllAsync<T>(
        Stream stream, JsonTypeInfo<T> type, MessagePackLimits? limits = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var sequence = new MessagePackSequence(stream, limits);
        while (await sequence.MoveNextAsync(cancellation).ConfigureAwait(false))
            yield return sequence.Read(type);
    }

    /// <summary>Goes to the next value; false at the end of the stream.</summary>
    /// <exception cref="MessagePackException">It is broken or too large, or the stream ends in the middle of it.</exception>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellation)
    {
        Offset += _length;
        _start += _length;
        _length = 0;
        _scanner.Reset();
        while (!_scanner.Advance(_buffer.AsSpan(_start, _end - _start), Offset))
        {
            if (await FillAsync(cancellation).ConfigureAwait(false))
                continue;
            return _end == _start ? false : throw new MessagePackException(Offset + _end - _start, "the stream ends in the middle of a value");
        }
        _length = (int)_scanner.Length;
        return true;
    }

    /// <summary>Reads the current value.</summary>
    /// <exception cref="MessagePackException">It is something else.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
    {
        long taken = _buffer.Length <= LargestPooled ? Math.Min(_buffer.Length, 2L * _length) : Sizes.Array(_buffer.Length, 1);
        return MessagePackCodec.Read(Current.Span, type, _limits, Offset, taken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Give(_buffer);
        _buffer = [];
        (_start, _end, _length) = (0, 0, 0);
    }

    /// <summary>Whether anything stands behind the current value.</summary>
    internal async ValueTask<bool> HasMoreAsync(CancellationToken cancellation) =>
        _end > _start + _length || await FillAsync(cancellation).ConfigureAwait(false);

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_ended)
            return false;
        if (_end == _buffer.Length)
            MakeRoom();
        int read = await _stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    // What is there moves to the front, and the room doubles where that is not enough: to no more than is needed, as far as that is known.
    private void MakeRoom()
    {
        int held = _end - _start;
        byte[] room = _buffer;
        if (2L * held > _buffer.Length || held == 0)
        {
            long size = Math.Max(LeastRead, 2L * held);
            foreach (long known in (ReadOnlySpan<long>)[_expected - Offset, _scanner.Least])
                size = known > held + (held / 2) ? Math.Min(size, known) : size;
            int capped = (int)Math.Min(size, Array.MaxLength);
            room = capped <= LargestPooled ? ArrayPool<byte>.Shared.Rent(capped) : GC.AllocateUninitializedArray<byte>(capped);
        }
        _buffer.AsSpan(_start, held).CopyTo(room);
        if (room != _buffer)
            Give(_buffer);
        (_buffer, _start, _end) = (room, 0, held);
    }

    private static void Give(byte[] buffer)
    {
        if (buffer.Length is > 0 and <= LargestPooled)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
