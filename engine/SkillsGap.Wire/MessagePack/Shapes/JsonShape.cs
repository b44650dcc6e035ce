using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Any value that JSON can hold, by way of JSON: what the contract says stands as it is, and types with converters of their own, so that
/// they are the same in both. Bin becomes Base64, and a timestamp its ISO 8601 text.</summary>
internal sealed class JsonShape(JsonTypeInfo type) : Shape
{
    private readonly bool _isElement = type.Type == typeof(JsonElement);

    public override int InlineSize => type.Type.IsValueType ? 64 : Sizes.Reference;

    public override int BoxSize => type.Type.IsValueType ? 80 : 0;

    public override bool ReadsNil => _isElement;

    public override object? Read(ref MessagePackReader reader, ReadContext context)
    {
        MessagePackReader before = reader;
        ReadOnlySpan<byte> json = JsonText.From(ref reader, context).Span;
        try
        {
            if (_isElement)
                return JsonElement.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = reader.Limits.MaximumDepth });
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException problem)
        {
            throw before.Wrong(problem.Path is null or "$" ? problem.Message : $"{problem.Path[1..]}: {problem.Message}");
        }
        catch (NotSupportedException problem)
        {
            // An abstract type without a discriminator.
            throw before.Wrong(problem.Message);
        }
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context) =>
        JsonText.To(ref writer, value is JsonElement element ? element : JsonSerializer.SerializeToElement(value, type));
}
