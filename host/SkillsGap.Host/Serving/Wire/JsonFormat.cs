using System.Buffers;
using System.Text.Json;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>JSON, and JSON lines for streams.</summary>
internal sealed class JsonFormat : WireFormat
{
    public override IReadOnlyList<string> MediaTypes { get; } = ["application/json", "text/json"];

    public override string StreamType => "application/x-ndjson";

    public override (T? Value, Problem? Problem) Parse<T>(ReadOnlyMemory<byte> body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, ServiceJson.TypeOf<T>()) is { } value
                ? (value, null)
                : (null, Problem.Of(ProblemKind.Malformed, "$", "null", "the body is null.", "Send an object."));
        }
        catch (JsonException error)
        {
            var (what, cure) = JsonFault.Of(error.Message);
            var where = error.LineNumber is { } line ? $" (line {line + 1}, byte {error.BytePositionInLine + 1})" : "";
            return (null, Problem.Of(
                ProblemKind.Malformed, FieldPath.OfJson(error.Path), null, $"{what}{where}.", cure.Replace("the file", "the body", StringComparison.Ordinal)));
        }
    }

    public override void Write<T>(IBufferWriter<byte> into, T value)
    {
        using var writer = new Utf8JsonWriter(into, new JsonWriterOptions { Encoder = ServiceJson.Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, value, ServiceJson.TypeOf<T>());
    }

    public override void WriteItem<T>(IBufferWriter<byte> into, T value)
    {
        Write(into, value);
        into.Write("\n"u8);
    }
}
