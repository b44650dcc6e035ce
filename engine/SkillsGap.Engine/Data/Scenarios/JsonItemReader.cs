using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Csv;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>
/// Reads JSON as RFC 8259 has it: no comments, no trailing commas, no NaN, no key twice, UTF-8 only. A tree of its own because the
/// library's documents know no lines and its serializer stops at the first error.
/// </summary>
internal ref struct JsonItemReader
{
    private const int Deepest = 16;

    private readonly ReadOnlySpan<byte> json;
    private readonly FileLog log;
    private Utf8JsonReader reader;
    private int counted;
    private int line;

    private JsonItemReader(ReadOnlySpan<byte> json, FileLog log)
    {
        this.json = json;
        this.log = log;
        reader = new(json, new JsonReaderOptions { MaxDepth = Deepest });
        line = 1;
    }

    /// <summary>The value, or null and an error.</summary>
    public static JsonItem? Read(ReadOnlySpan<byte> json, FileLog log)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        if (!Utf8.IsValid(json))
        {
            int at = Utf8Text.FirstInvalid(json);
            log.Error(1 + json[..at].Count((byte)'\n'), null, $"0x{json[at]:X2}", new(
                $"is not UTF-8 (byte {at} of the file).", "Save the file as UTF-8; it looks like another encoding."));
            return null;
        }
        var items = new JsonItemReader(json, log);
        try
        {
            items.reader.Read();
            JsonItem item = items.Value("$");
            while (items.reader.Read())
            {
            }
            return item;
        }
        catch (JsonException problem)
        {
            string message = problem.Message.Split(" LineNumber:")[0];
            log.Error((int)(problem.LineNumber ?? 0) + 1, null, null, new(
                $"is not JSON: {message}",
                "Look for a missing quote or comma; JSON knows no comments, no comma before a bracket, and no NaN."));
        }
        catch (InvalidOperationException)
        {
            log.Error(items.Line(), null, null, new(
                "holds half of a surrogate pair.", "Write the character itself instead of \\u escapes."));
        }
        return null;
    }

    private JsonItem Value(string path)
    {
        var item = new JsonItem(path, Line(), KindOf(reader.TokenType), Text());
        if (item.Kind == JsonValueKind.Array)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                item.Items.Add(Value($"{path}[{item.Items.Count}]"));
        }
        else if (item.Kind == JsonValueKind.Object)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                string key = reader.GetString()!;
                int keyLine = Line();
                reader.Read();
                JsonItem member = Value($"{path}.{key}");
                if (!item.Members.TryAdd(key, member))
                    log.Error(keyLine, member.Path, member.Text, new("is there twice.", "Remove one of the two."));
            }
        }
        return item;
    }

    private readonly string Text() =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);

    private int Line()
    {
        int at = (int)reader.TokenStartIndex;
        line += json[counted..at].Count((byte)'\n');
        counted = at;
        return line;
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };
}
