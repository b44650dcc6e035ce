using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// Text as a workbook stores it (ECMA-376 part 1, 22.9.2.19, ST_Xstring): a character that XML cannot hold, or changes, is written
/// <c>_xHHHH_</c>, and so is the underscore of text that looks like that already.
/// </summary>
internal static partial class EscapedText
{
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("_x", StringComparison.Ordinal))
            return text;
        text = LooksEscaped().Replace(text, "_x005F_");
        var stored = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair)
                stored.Append(text[i++]).Append(text[i]);
            else if (IsStorable(text[i]))
                stored.Append(text[i]);
            else
                stored.Append("_x").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
        }
        return stored.ToString();
    }

    // A carriage return is legal XML, and reads as a line feed.
    private static bool IsStorable(char c) => c is '\t' or '\n' || (c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE');

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
