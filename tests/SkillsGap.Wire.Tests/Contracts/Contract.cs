using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Wire.Tests.Contracts;

/// <summary>A document of the service, in both forms.</summary>
public abstract class Contract
{
    public abstract JsonTypeInfo Type { get; }

    public static Contract Of<T>() => new Typed<T>();

    /// <summary>What System.Text.Json makes of a document, written by it again; null where it refuses.</summary>
    public abstract string? ByJson(JsonNode document);

    /// <summary>What the codec makes of the same document as MessagePack, written by System.Text.Json; null where it refuses.</summary>
    public abstract string? ByMessagePack(JsonNode document, out string? problem);

    /// <summary>The same after the record was written and read by the codec once more.</summary>
    public abstract string Around(JsonNode document, MessagePackColumns columns);

    public override string ToString() => Type.Type.Name;

    private static byte[] Bytes<T>(T value, JsonTypeInfo<T> type, MessagePackColumns columns)
    {
        var output = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(output, value, type, columns);
        return output.WrittenSpan.ToArray();
    }

    private sealed class Typed<T> : Contract
    {
        private readonly JsonTypeInfo<T> _type = ServiceJson.TypeOf<T>();

        public override JsonTypeInfo Type => _type;

        public override string? ByJson(JsonNode document)
        {
            try
            {
                return JsonSerializer.Serialize(JsonSerializer.Deserialize(document.ToJsonString(), _type), _type!);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        public override string? ByMessagePack(JsonNode document, out string? problem)
        {
            problem = null;
            // The writer of any JSON knows nothing of the contract.
            var any = Bytes(JsonElement.Parse(document.ToJsonString()), AnyJson, MessagePackColumns.Plain);
            try
            {
                return JsonSerializer.Serialize(MessagePackCodec.Read(any, _type), _type);
            }
            catch (MessagePackException refused)
            {
                problem = refused.Message;
                return null;
            }
        }

        public override string Around(JsonNode document, MessagePackColumns columns)
        {
            T value = JsonSerializer.Deserialize(document.ToJsonString(), _type)!;
            return JsonSerializer.Serialize(MessagePackCodec.Read(Bytes(value, _type, columns), _type), _type);
        }

        private static JsonTypeInfo<JsonElement> AnyJson => Fuzzing.MessagePack.SampleContext.Default.JsonElement;
    }
}
