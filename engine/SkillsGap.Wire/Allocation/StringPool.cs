using System.Text.Json;

namespace SkillsGap.Wire.Allocation;

/// <summary>Gives equal texts of one document as one string: rows and options are named again and again, once for every person.</summary>
internal sealed class StringPool
{
    private const int LongestPooled = 64;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>The same through a pool, or a new string where there is none.</summary>
    public static string Read(StringPool? pool, ref Utf8JsonReader reader) => pool is null ? reader.GetString()! : pool.Read(ref reader);

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
