using System.Buffers;
using System.Collections.Frozen;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>A form in which documents are sent: all of them are the same records with the same names.</summary>
internal abstract class WireFormat
{
    /// <summary>The forms, the one spoken where nothing is asked for first.</summary>
    public static IReadOnlyList<WireFormat> All { get; } = [new JsonFormat(), new MessagePackFormat(MessagePackColumns.Plain)];

    /// <summary>JSON.</summary>
    public static WireFormat Json => All[0];

    /// <summary>MessagePack.</summary>
    public static WireFormat MessagePack => All[1];

    /// <summary>MessagePack with columns of numbers as packed little-endian <c>bin</c>.</summary>
    public static WireFormat PackedMessagePack { get; } = new MessagePackFormat(MessagePackColumns.Packed);

    /// <summary>Every media type that is read as one of the forms.</summary>
    public static IReadOnlyList<string> Read { get; } = [.. All.SelectMany(format => format.MediaTypes)];

    /// <summary>Every media type that one of the forms is answered with, documents and streams.</summary>
    public static FrozenSet<string> Answered { get; } = All.SelectMany(format => (string[])[format.MediaType, format.StreamType]).ToFrozenSet();

    /// <summary>The media types that mean this form, the one it is answered with first.</summary>
    public abstract IReadOnlyList<string> MediaTypes { get; }

    /// <summary>Media type of one document.</summary>
    public string MediaType => MediaTypes[0];

    /// <summary>Media type of a stream of documents.</summary>
    public abstract string StreamType { get; }

    /// <summary>Reads a document, or says why not.</summary>
    public abstract (T? Value, Problem? Problem) Parse<T>(ReadOnlyMemory<byte> body)
        where T : class;

    /// <summary>Writes a document.</summary>
    public abstract void Write<T>(IBufferWriter<byte> into, T value);

    /// <summary>Writes a document of a stream.</summary>
    public abstract void WriteItem<T>(IBufferWriter<byte> into, T value);

    /// <summary>The form of a body; null where none of them.</summary>
    public static WireFormat? OfBody(string? contentType) =>
        MediaTypeOf(contentType) is { } type ? All.FirstOrDefault(format => format.MediaTypes.Contains(type)) : null;

    /// <summary>A content type without its parameters, in lower case; null where there is none.</summary>
    public static string? MediaTypeOf(string? contentType) =>
        string.IsNullOrWhiteSpace(contentType) ? null : contentType.Split(';', 2)[0].Trim().ToLowerInvariant();
}
