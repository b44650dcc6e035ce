using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SkillsGap.Host.Plans;

/// <summary>
/// Other ids for people in the JSON of a plan, of its problem or of its review, wherever an id stands: as a value, as a key, in the row of a mentor's hours, in an option with
/// a mentor, and in the words of a reason. Everything else stays as it is, each number to the letter.
/// </summary>
/// <param name="names">The new id by the old one; no old one is an id of anything else.</param>
/// <param name="mentors">Those of the people who may stand in reasons.</param>
internal sealed partial class PlanRenaming(IReadOnlyDictionary<string, string> names, IEnumerable<string> mentors)
{
    private const string Mentor = "mentor:";

    // Properties that are sentences.
    private static readonly string[] Sentences = ["text", "why", "message"];

    private readonly Regex? words = mentors.Where(names.ContainsKey).OrderByDescending(id => id.Length).Select(Regex.Escape).ToList() is { Count: > 0 } ids
        ? new($@"(?<![\w-])(?:{string.Join('|', ids)})(?![\w-])", RegexOptions.CultureInvariant)
        : null;

    /// <summary>The document with other ids.</summary>
    /// <param name="json">The document.</param>
    /// <param name="isIndented">Whether it is written over lines, as plan.json is.</param>
    public byte[] Apply(ReadOnlySpan<byte> json, bool isIndented)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(
            stream, new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 64 }))
        {
            var reader = new Utf8JsonReader(json);
            var property = "";
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        property = reader.GetString()!;
                        writer.WritePropertyName(Renamed(property));
                        break;
                    case JsonTokenType.String:
                        writer.WriteStringValue(Sentences.Contains(property) ? InWords(reader.GetString()!) : Renamed(reader.GetString()!));
                        break;
                    case JsonTokenType.StartObject: writer.WriteStartObject(); break;
                    case JsonTokenType.EndObject: writer.WriteEndObject(); break;
                    case JsonTokenType.StartArray: writer.WriteStartArray(); break;
                    case JsonTokenType.EndArray: writer.WriteEndArray(); break;
                    default: writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true); break;
                }
            }
        }

        return stream.ToArray();
    }

    private string Renamed(string text)
    {
        if (names.TryGetValue(text, out var other)) return other;
        if (text.StartsWith(Mentor, StringComparison.Ordinal) && names.TryGetValue(text[Mentor.Length..], out var mentor)) return Mentor + mentor;
        return text.Contains(Mentor, StringComparison.Ordinal)
            ? OfOption().Replace(text, Renamed)
            : text;
    }

    private string Renamed(Match mentor) =>
        names.TryGetValue(Uri.UnescapeDataString(mentor.Groups[1].Value), out var id) ? $"/{Mentor}{Uri.EscapeDataString(id)}" : mentor.Value;

    private string InWords(string text) => words?.Replace(text, id => names[id.Value]) ?? text;

    [GeneratedRegex("(?<=.)/mentor:([^/]*)")]
    private static partial Regex OfOption();
}
