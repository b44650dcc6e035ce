namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>Text of outside files as a note may hold it.</summary>
internal static class Shortened
{
    private const int Longest = 200;

    /// <summary>On one line, and not endless; not empty.</summary>
    public static string Of(string text)
    {
        int length = char.IsHighSurrogate(text[Math.Min(text.Length, Longest) - 1]) ? Longest - 1 : Longest;
        string cut = text.Length > Longest ? text[..length] + "…" : text;
        return cut.Any(char.IsControl) ? string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c)) : cut;
    }
}
