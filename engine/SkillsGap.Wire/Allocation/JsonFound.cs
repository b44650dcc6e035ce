using System.Text;
using System.Text.Json;

namespace SkillsGap.Wire.Allocation;

/// <summary>Says what a reader found where it wanted something else.</summary>
internal static class JsonFound
{
    private const int LongestShown = 40;

    public static JsonException Instead(ref Utf8JsonReader reader, string wanted) => new($"expected {wanted}, found {Found(ref reader)}");

    private static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => '"' + Shortened(reader.GetString()!) + '"',
        _ => Shortened(Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    private static string Shortened(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
