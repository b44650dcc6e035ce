using System.Text.Json;

namespace SkillsGap.Wire.Allocation;

/// <summary>Gives equal texts of one document as one string: rows and options are named again and again, once for every person.</summary>
internal sealed class StringPool
{
    private const int LongestPooled = 64;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>The string or property name that the reader stands on.</summary>
    public string Read(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueSpan.Length > LongestPooled)
            return reader.GetString()!;
        Span<char> text = stackalloc char[LongestPooled];
        text = text[..reader.CopyString(text)];
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out string? known))
            return known;
        string added = text.ToString();
        _texts.Add(added);
        return added;
    }
}
