using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>An object from row to amount as an array of uses: a tenth of a dictionary's memory, and a row named twice is not lost.</summary>
internal sealed class UseConverter(StringPool? pool) : JsonConverter<UseDocument[]>
{
    public override UseDocument[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonFound.Instead(ref reader, "an object from row to amount, such as { \"budget\": 1800 }");
        var uses = new List<UseDocument>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string row = StringPool.Read(pool, ref reader);
            reader.Read();
            if (reader.TokenType != JsonTokenType.Number)
                throw JsonFound.Instead(ref reader, $"a number for \"{row}\"");
            uses.Add(new UseDocument(row, reader.GetDouble()));
        }
        return [.. uses];
    }

    public override void Write(Utf8JsonWriter writer, UseDocument[] value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (UseDocument use in value)
            writer.WriteNumber(use.Row, use.Amount);
        writer.WriteEndObject();
    }
}
