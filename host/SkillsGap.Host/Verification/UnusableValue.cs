using System.Text;
using System.Text.Json;

namespace SkillsGap.Host.Verification;

/// <summary>
/// Finds what the serializer lets pass and no document has a use for: null among the items of an array, numbers beyond all doubles.
/// </summary>
internal static class UnusableValue
{
    /// <summary>The place of the first one, as in <c>people[3].gaps[0]</c>, and what it is; null where there is none.</summary>
    public static (string Place, string What)? Find(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json);
        // Of each open container its own place, and for an array the position of its next item, −1 for an object.
        var open = new Stack<(string Place, int Next)>();
        var name = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            var place = name;
            if (open.TryPeek(out var parent))
            {
                place = parent.Next >= 0 ? $"{parent.Place}[{parent.Next}]" : parent.Place.Length == 0 ? name : $"{parent.Place}.{name}";
                if (parent.Next >= 0)
                {
                    if (reader.TokenType == JsonTokenType.Null) return (place, "null");
                    open.Pop();
                    open.Push(parent with { Next = parent.Next + 1 });
                }
            }

            if (reader.TokenType == JsonTokenType.Number && !double.IsFinite(reader.GetDouble()))
                return (place, $"{Encoding.UTF8.GetString(reader.ValueSpan)}, beyond all numbers");
            if (reader.TokenType is JsonTokenType.StartObject) open.Push((place, -1));
            if (reader.TokenType is JsonTokenType.StartArray) open.Push((place, 0));
        }

        return null;
    }
}
