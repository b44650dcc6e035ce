using System.Text.Json;

namespace SkillsGap.Host.Verification;

/// <summary>Finds null among the items of an array: none of the documents has a use for it, and the serializer lets it pass.</summary>
internal static class NullItem
{
    /// <summary>The place of the first one, as in <c>people[3].gaps[0]</c>; null where there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> json)
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
                    if (reader.TokenType == JsonTokenType.Null) return place;
                    open.Pop();
                    open.Push(parent with { Next = parent.Next + 1 });
                }
            }

            if (reader.TokenType is JsonTokenType.StartObject) open.Push((place, -1));
            if (reader.TokenType is JsonTokenType.StartArray) open.Push((place, 0));
        }

        return null;
    }
}
