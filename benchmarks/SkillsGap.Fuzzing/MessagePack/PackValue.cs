using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>Any value of MessagePack, written and read by the writer and reader, and in words that every client uses. Numbers are compared by what
/// they are worth, since JavaScript knows no difference between 1 and 1.0.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Item">The value: a long, ulong, double, float, string, byte[], list or pairs; null for nil.</param>
public sealed record PackValue(MessagePackType Kind, object? Item)
{
    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(output);
        Write(ref writer);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    public static PackValue Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new MessagePackReader(bytes);
        PackValue value = Read(ref reader);
        return reader.Remaining == 0 ? value : throw new InvalidOperationException("Bytes are left over.");
    }

    /// <summary>The value in words.</summary>
    public string Describe() => Item switch
    {
        null => "N",
        bool truth => truth ? "T" : "F",
        long or ulong => string.Create(CultureInfo.InvariantCulture, $"n{Item}"),
        float number => Describe(number),
        double number => Describe(number),
        string text => "s" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)),
        byte[] bytes => "b" + Convert.ToHexStringLower(bytes),
        MessagePackTimestamp moment => $"t{moment.Seconds}:{moment.Nanoseconds}",
        (sbyte type, byte[] data) => $"e{type}:{Convert.ToHexStringLower(data)}",
        PackValue[] values => "[" + string.Join(',', values.Select(value => value.Describe())) + "]",
        (string Key, PackValue Value)[] pairs => "{" + string.Join(',', Entries(pairs)) + "}",
        _ => throw new InvalidOperationException(),
    };

    private static IEnumerable<string> Entries((string Key, PackValue Value)[] pairs) =>
        pairs.Select(pair => $"{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(pair.Key))}={pair.Value.Describe()}").Order(StringComparer.Ordinal);

    private static string Describe(double number) =>
        double.IsNaN(number) ? "dNaN"
        : double.IsInfinity(number) ? number > 0 ? "dInfinity" : "d-Infinity"
        : double.IsInteger(number) ? "n" + new BigInteger(number).ToString(CultureInfo.InvariantCulture)
        : "d" + BitConverter.DoubleToUInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture);

    private void Write(ref MessagePackWriter writer)
    {
        switch (Item)
        {
            case null:
                writer.WriteNil();
                break;
            case bool truth:
                writer.WriteBoolean(truth);
                break;
            case long number:
                writer.WriteInteger(number);
                break;
            case ulong number:
                writer.WriteInteger(number);
                break;
            case float number:
                writer.WriteSingle(number);
                break;
            case double number:
                writer.WriteDouble(number);
                break;
            case string text:
                writer.WriteText(text);
                break;
            case byte[] bytes:
                writer.WriteBinary(bytes);
                break;
            case MessagePackTimestamp moment:
                writer.WriteTimestamp(moment);
                break;
            case (sbyte type, byte[] data):
                writer.WriteExtension(type, data);
                break;
            case PackValue[] values:
                writer.WriteArrayHeader(values.Length);
                foreach (PackValue value in values)
                    value.Write(ref writer);
                break;
            case (string Key, PackValue Value)[] pairs:
                writer.WriteMapHeader(pairs.Length);
                foreach ((string key, PackValue value) in pairs)
                {
                    writer.WriteText(key);
                    value.Write(ref writer);
                }
                break;
        }
    }

    private static PackValue Read(ref MessagePackReader reader)
    {
        MessagePackType kind = reader.NextType;
        switch (kind)
        {
            case MessagePackType.Array:
                var values = new PackValue[reader.ReadArrayHeader()];
                for (int i = 0; i < values.Length; i++)
                    values[i] = Read(ref reader);
                return new(kind, values);
            case MessagePackType.Map:
                var pairs = new (string, PackValue)[reader.ReadMapHeader()];
                for (int i = 0; i < pairs.Length; i++)
                    pairs[i] = (reader.ReadText(), Read(ref reader));
                return new(kind, pairs);
            case MessagePackType.Extension:
                MessagePackReader before = reader;
                MessagePackExtension read = reader.ReadExtension();
                return new(kind, read.Type == -1 ? before.ReadTimestamp() : (read.Type, read.Data.ToArray()));
            case MessagePackType.Integer:
                MessagePackReader again = reader;
                again.Skip();
                return new(kind, again.Position - reader.Position == 9 ? ReadLong(ref reader) : reader.ReadInt64());
            default:
                return new(kind, ReadLeaf(ref reader));
        }
    }

    private static object? ReadLeaf(ref MessagePackReader reader)
    {
        switch (reader.NextType)
        {
            case MessagePackType.Boolean:
                return reader.ReadBoolean();
            case MessagePackType.Float:
                return reader.ReadDouble();
            case MessagePackType.Text:
                return reader.ReadText();
            case MessagePackType.Binary:
                return reader.ReadBinary().ToArray();
            default:
                reader.ReadNil();
                return null;
        }
    }

    // Of 64 bits, with or without sign.
    private static object ReadLong(ref MessagePackReader reader)
    {
        MessagePackReader before = reader;
        try
        {
            return reader.ReadInt64();
        }
        catch (MessagePackException)
        {
            reader = before;
            return reader.ReadUInt64();
        }
    }
}
