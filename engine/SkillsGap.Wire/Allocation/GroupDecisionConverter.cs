using System.Text.Json;
using System.Text.Json.Serialization;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.MessagePack.Shapes;

namespace SkillsGap.Wire.Allocation;

/// <summary>A text or null, of which null too is a decision.</summary>
internal sealed class GroupDecisionConverter(StringPool? pool) : JsonConverter<GroupDecisionDocument>, IMessagePackConverter
{
    public override bool HandleNull => true;

    bool IMessagePackConverter.ReadsNil => true;

    public override GroupDecisionDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new GroupDecisionDocument(StringPool.Read(pool, ref reader)),
        JsonTokenType.Null => new GroupDecisionDocument(null),
        _ => throw JsonFound.Instead(ref reader, "the id of an option, or null for nothing"),
    };

    public override void Write(Utf8JsonWriter writer, GroupDecisionDocument value, JsonSerializerOptions options) => writer.WriteStringValue(value.Option);

    object IMessagePackConverter.Read(ref MessagePackReader reader, ReadContext context)
    {
        context.Charge(reader, Sizes.Header);
        if (reader.TryReadNil())
            return new GroupDecisionDocument(null);
        if (reader.NextType != MessagePackType.Text)
            throw reader.Expected("the id of an option, or nil for nothing");
        return new GroupDecisionDocument(context.Text(ref reader));
    }

    void IMessagePackConverter.Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        if (((GroupDecisionDocument)value).Option is { } option)
            writer.WriteText(option);
        else
            writer.WriteNil();
    }
}
