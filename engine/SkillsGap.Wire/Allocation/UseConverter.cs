using System.Text.Json;
using System.Text.Json.Serialization;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.MessagePack.Shapes;

namespace SkillsGap.Wire.Allocation;

/// <summary>An object from row to amount as an array of uses: a tenth of a dictionary's memory, and a row named twice is not lost.</summary>
internal sealed class UseConverter(StringPool? pool) : JsonConverter<UseDocument[]>, IMessagePackConverter
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

    object IMessagePackConverter.Read(ref MessagePackReader reader, ReadContext context)
    {
        if (reader.NextType != MessagePackType.Map)
            throw reader.Expected("a map from row to amount");
        MessagePackReader before = reader;
        reader.Enter();
        int count = reader.ReadMapHeader();
        context.Charge(before, Sizes.Array(count, 2 * Sizes.Reference));
        UseDocument[] uses = count == 0 ? [] : new UseDocument[count];
        for (int i = 0; i < count; i++)
        {
            string row = context.Text(ref reader);
            context.Push(row);
            uses[i] = new UseDocument(row, DoubleElement.Read(ref reader));
            context.Pop();
        }
        reader.Leave();
        return uses;
    }

    void IMessagePackConverter.Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        var uses = (UseDocument[])value;
        writer.WriteMapHeader(uses.Length);
        foreach (UseDocument use in uses)
        {
            writer.WriteText(use.Row);
            writer.WriteDouble(use.Amount);
        }
    }
}
