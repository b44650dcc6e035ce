using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>Plain JSON numbers; the error for anything else shows it.</summary>
internal sealed class NumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetDouble() : throw JsonFound.Instead(ref reader, "a number");

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
