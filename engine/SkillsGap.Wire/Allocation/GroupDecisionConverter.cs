using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>A text or null, of which null too is a decision.</summary>
internal sealed class GroupDecisionConverter(StringPool? pool) : JsonConverter<GroupDecisionDocument>
{
    public override bool HandleNull => true;

    public override GroupDecisionDocument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new GroupDecisionDocument(StringPool.Read(pool, ref reader)),
        JsonTokenType.Null => new GroupDecisionDocument(null),
        _ => throw JsonFound.Instead(ref reader, "the id of an option, or null for nothing"),
    };

    public override void Write(Utf8JsonWriter writer, GroupDecisionDocument value, JsonSerializerOptions options) => writer.WriteStringValue(value.Option);
}
