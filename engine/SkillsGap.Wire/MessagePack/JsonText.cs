using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SkillsGap.Wire.MessagePack;

/// <summary>MessagePack to JSON and back.</summary>
internal static class JsonText
{
    // What a parsed token takes, and how often its bytes are copied.
    private const int TokenSize = 64;
    private const int Copies = 4;
    private const int LongestNumber = 32;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>The value that comes next as JSON.</summary>
    public static ReadOnlyMemory<byte> From(ref MessagePackReader reader, ReadContext context)
    {
        MessagePackReader ahead = reader;
        long tokens = 0;
        long most = Measure(ref ahead, ref tokens);
        context.Charge(reader, 1024 + (Copies * most) + (TokenSize * tokens));
        var output = new ArrayBufferWriter<byte>((int)most);
        using var writer = new Utf8JsonWriter(output, Options);
        Copy(ref reader, writer);
        writer.Flush();
        return output.WrittenMemory;
    }

    /// <summary>JSON as a value. Whole numbers of up to 64 bits stay whole; every other one becomes the nearest double.</summary>
    public static void To(ref MessagePackWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteMapHeader(value.GetPropertyCount());
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    writer.WriteText(property.Name);
                    To(ref writer, property.Value);
                }
                break;
            case JsonValueKind.Array:
                writer.WriteArrayHeader(value.GetArrayLength());
                foreach (JsonElement element in value.EnumerateArray())
                    To(ref writer, element);
                break;
            case JsonValueKind.String:
                writer.WriteText(value.GetString());
                break;
            case JsonValueKind.Number when value.TryGetInt64(out long whole):
                writer.WriteInteger(whole);
                break;
            case JsonValueKind.Number when value.TryGetUInt64(out ulong whole):
                writer.WriteInteger(whole);
                break;
            case JsonValueKind.Number:
                writer.WriteDouble(value.GetDouble());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBoolean(value.ValueKind == JsonValueKind.True);
                break;
            default:
                writer.WriteNil();
                break;
        }
    }

    // The most bytes that the value takes as JSON.
    private static long Measure(ref MessagePackReader reader, ref long tokens)
    {
        tokens++;
        switch (reader.NextType)
        {
            case MessagePackType.Text:
                return Escaped(reader.ReadTextBytes());
            case MessagePackType.Binary:
                return 4 + (4L * reader.ReadBinary().Length / 3) + 4;
            case MessagePackType.Array:
                reader.Enter();
                long size = MeasureAll(ref reader, reader.ReadArrayHeader(), ref tokens);
                reader.Leave();
                return size;
            case MessagePackType.Map:
                reader.Enter();
                size = MeasureAll(ref reader, 2L * reader.ReadMapHeader(), ref tokens);
                reader.Leave();
                return size;
            case MessagePackType.Extension:
                reader.ReadTimestamp();
                return LongestNumber + 8;
            case MessagePackType.Float:
                MessagePackReader before = reader;
                if (!double.IsFinite(reader.ReadDouble()))
                    throw before.Expected("a finite number");
                return LongestNumber;
            default:
                reader.Skip();
                return LongestNumber;
        }
    }

    private static long MeasureAll(ref MessagePackReader reader, long count, ref long tokens)
    {
        long size = 2;
        for (long i = 0; i < count; i++)
            size += 1 + Measure(ref reader, ref tokens);
        return size;
    }

    private static long Escaped(ReadOnlySpan<byte> text)
    {
        long size = 2;
        foreach (byte part in text)
        {
            size += part switch
            {
                < 0x20 or 0x7F => 6,
                (byte)'"' or (byte)'\\' => 2,
                < 0x80 => 1,
                _ => 3,
            };
        }
        return size;
    }

    private static void Copy(ref MessagePackReader reader, Utf8JsonWriter writer)
    {
        switch (reader.NextType)
        {
            case MessagePackType.Nil:
                reader.ReadNil();
                writer.WriteNullValue();
                break;
            case MessagePackType.Boolean:
                writer.WriteBooleanValue(reader.ReadBoolean());
                break;
            case MessagePackType.Integer when reader.Unread[0] == Code.UInt64:
                writer.WriteNumberValue(reader.ReadUInt64());
                break;
            case MessagePackType.Integer:
                writer.WriteNumberValue(reader.ReadInt64());
                break;
            case MessagePackType.Float when reader.Unread[0] == Code.Float32:
                writer.WriteNumberValue(reader.ReadSingle());
                break;
            case MessagePackType.Float:
                writer.WriteNumberValue(reader.ReadDouble());
                break;
            case MessagePackType.Text:
                writer.WriteStringValue(reader.ReadTextBytes());
                break;
            case MessagePackType.Binary:
                writer.WriteBase64StringValue(reader.ReadBinary());
                break;
            case MessagePackType.Extension:
                CopyMoment(ref reader, writer);
                break;
            case MessagePackType.Array:
                CopyArray(ref reader, writer);
                break;
            default:
                CopyMap(ref reader, writer);
                break;
        }
    }

    private static void CopyMoment(ref MessagePackReader reader, Utf8JsonWriter writer)
    {
        MessagePackReader before = reader;
        if (!reader.ReadTimestamp().TryGet(out DateTimeOffset moment))
            throw before.Wrong("a timestamp is outside the years 1 to 9999");
        writer.WriteStringValue(moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
    }

    private static void CopyArray(ref MessagePackReader reader, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        for (int left = reader.ReadArrayHeader(); left > 0; left--)
            Copy(ref reader, writer);
        writer.WriteEndArray();
    }

    private static void CopyMap(ref MessagePackReader reader, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        for (int left = reader.ReadMapHeader(); left > 0; left--)
        {
            writer.WritePropertyName(reader.ReadTextBytes());
            Copy(ref reader, writer);
        }
        writer.WriteEndObject();
    }
}
