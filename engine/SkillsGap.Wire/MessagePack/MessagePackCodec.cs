using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Wire.MessagePack.Shapes;

namespace SkillsGap.Wire.MessagePack;

/// <summary>
/// Writes and reads the records of this library as MessagePack, as System.Text.Json's metadata describe them: the same names, the same optional and
/// required properties, the same values. Objects are maps, enumerations and days the texts of JSON, byte arrays bin; columns of numbers are
/// arrays or packed bin. Unknown keys are skipped unless the metadata refuse them; a key that stands twice is an error, and so is a float that is not
/// finite. Options that loosen JSON (names in any case, numbers as texts) loosen nothing here.
/// </summary>
public static class MessagePackCodec
{
    /// <summary>The media type, as RFC 6838 has it.</summary>
    public const string MediaType = "application/vnd.msgpack";

    /// <summary>Other names of it that are accepted.</summary>
    public static IReadOnlyList<string> OtherMediaTypes { get; } = ["application/x-msgpack", "application/msgpack"];

    /// <summary>Writes a value.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">Its metadata.</param>
    /// <param name="columns">How numbers in arrays are written.</param>
    public static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type, MessagePackColumns columns = MessagePackColumns.Plain)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(type);
        var writer = new MessagePackWriter(output);
        ShapeFactory.Of(type).WriteOrNull(ref writer, value, new WriteContext(columns));
        writer.Flush();
    }

    /// <summary>Reads a value, and nothing behind it. Takes at most 9 bytes of memory for each byte, and 1 MiB.</summary>
    /// <param name="bytes">The value, whole.</param>
    /// <param name="type">Its metadata.</param>
    /// <param name="limits">What may be asked of the reader; null for the defaults.</param>
    /// <exception cref="MessagePackException">The bytes are something else.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type, MessagePackLimits? limits = null) => Read(bytes, type, limits, 0, 0);

    /// <summary>Reads a value, and nothing behind it. Takes at most 9 bytes of memory for each byte, and 1 MiB.</summary>
    /// <param name="bytes">The value, whole.</param>
    /// <param name="type">Its metadata.</param>
    /// <param name="limits">What may be asked of the reader; null for the defaults.</param>
    /// <exception cref="MessagePackException">The bytes are something else.</exception>
    public static T Read<T>(in ReadOnlySequence<byte> bytes, JsonTypeInfo<T> type, MessagePackLimits? limits = null)
    {
        limits ??= MessagePackLimits.Default;
        if (bytes.IsSingleSegment)
            return Read(bytes.FirstSpan, type, limits);
        if (bytes.Length > limits.MaximumBodyBytes)
            throw MessagePackReader.TooLarge(0, bytes.Length, limits);
        byte[] whole = GC.AllocateUninitializedArray<byte>((int)bytes.Length);
        bytes.CopyTo(whole);
        return Read(whole, type, limits, 0, Sizes.Array(whole.Length, 1));
    }

    /// <summary>Reads one value from a stream, to its end. Takes the memory of reading it whole; buffers that were outgrown on the way are garbage
    /// beside that.</summary>
    /// <param name="stream">Read in pieces of any size; not closed.</param>
    /// <param name="type">Its metadata.</param>
    /// <param name="limits">What may be asked of the reader; null for the defaults.</param>
    /// <param name="expected">Bytes that the stream is said to have (a Content-Length), 0 for not known: spares memory, and is not relied on.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="MessagePackException">The stream holds something else, or more.</exception>
    public static async Task<T> ReadAsync<T>(
        Stream stream, JsonTypeInfo<T> type, MessagePackLimits? limits, long expected, CancellationToken cancellation)
    {
        using var sequence = new MessagePackSequence(stream, limits, expected);
        if (!await sequence.MoveNextAsync(cancellation).ConfigureAwait(false))
            throw new MessagePackException(0, "expected a value, found the end");
        T value = sequence.Read(type);
        if (await sequence.HasMoreAsync(cancellation).ConfigureAwait(false))
            throw new MessagePackException(sequence.Offset + sequence.Current.Length, "expected the end, found more");
        return value;
    }

    /// <summary>Reads a value.</summary>
    /// <param name="bytes">The value, whole.</param>
    /// <param name="type">Its metadata.</param>
    /// <param name="limits">What may be asked of the reader; null for the defaults.</param>
    /// <param name="start">Offset of the first byte, for messages.</param>
    /// <param name="taken">Bytes of memory that were taken for it already.</param>
    internal static T Read<T>(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type, MessagePackLimits? limits, long start, long taken)
    {
        ArgumentNullException.ThrowIfNull(type);
        limits ??= MessagePackLimits.Default;
        var reader = new MessagePackReader(bytes, limits, start);
        var context = new ReadContext(bytes.Length, taken, limits);
        Shape shape = ShapeFactory.Of(type);
        try
        {
            context.Charge(reader, shape.BoxSize);
            if (!shape.ReadsNil && default(T) is not null && reader.NextType == MessagePackType.Nil)
                throw reader.Expected("a value");
            object? value = shape.Read(ref reader, context);
            return reader.Remaining == 0 ? (T)value! : throw reader.Wrong($"expected the end, found {reader.Remaining} more bytes");
        }
        catch (MessagePackException problem) when (context.Path is { Length: > 0 } path)
        {
            throw problem.At(path);
        }
    }
}
