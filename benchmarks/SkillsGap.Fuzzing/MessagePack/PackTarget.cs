using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>A type that spoilt documents are read as.</summary>
public abstract class PackTarget
{
    /// <summary>Its name.</summary>
    public abstract string Name { get; }

    /// <summary>Valid documents.</summary>
    public required IReadOnlyList<byte[]> Documents { get; init; }

    /// <summary>A type and valid values of it, each written in both ways.</summary>
    public static PackTarget Of<T>(JsonTypeInfo<T> type, params IReadOnlyList<T> values) => new Typed<T>(type)
    {
        Documents = [.. values.SelectMany(value => new[] { Bytes(value, type, MessagePackColumns.Plain), Bytes(value, type, MessagePackColumns.Packed) })],
    };

    /// <summary>Reads a document.</summary>
    /// <exception cref="MessagePackException">It is refused.</exception>
    public abstract object? Read(byte[] bytes, MessagePackLimits limits);

    /// <summary>Writes what was read.</summary>
    public abstract byte[] Write(object? value);

    private static byte[] Bytes<T>(T value, JsonTypeInfo<T> type, MessagePackColumns columns)
    {
        var output = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(output, value, type, columns);
        return output.WrittenSpan.ToArray();
    }

    private sealed class Typed<T>(JsonTypeInfo<T> type) : PackTarget
    {
        public override string Name => type.Type.Name;

        public override object? Read(byte[] bytes, MessagePackLimits limits) => MessagePackCodec.Read(bytes, type, limits);

        public override byte[] Write(object? value) => Bytes((T)value!, type, MessagePackColumns.Plain);
    }
}
