using System.Globalization;
using System.Text;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>A line of <c>--numstat</c>: lines added and removed, tab between, and the path after the change.</summary>
/// <param name="Lines">Added and removed together; null for binary files, which have none.</param>
/// <param name="Path">The path, its renaming and quoting undone.</param>
internal readonly record struct Numstat(long? Lines, string Path)
{
    private const string Arrow = " => ";

    /// <summary>The line, or null if it is none of these.</summary>
    public static Numstat? Parse(string line)
    {
        int first = line.IndexOf('\t', StringComparison.Ordinal);
        int second = first < 0 ? -1 : line.IndexOf('\t', first + 1);
        if (second < 0 || second == line.Length - 1)
            return null;
        string added = line[..first], removed = line[(first + 1)..second];
        if (added == "-" && removed == "-")
            return new(null, PathOf(line[(second + 1)..]));
        return Count(added) is long plus && Count(removed) is long minus ? new(plus + minus, PathOf(line[(second + 1)..])) : null;
    }

    private static long? Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;

    // "a => b", "src/{a => b}/c" and "src/{ => new}/c"; an empty side leaves a double slash behind.
    private static string PathOf(string text)
    {
        int arrow = text.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
            return Unquoted(text);
        int open = text.LastIndexOf('{', arrow);
        int close = text.IndexOf('}', arrow);
        if (open < 0 || close < 0)
            return Unquoted(text[(arrow + Arrow.Length)..]);
        string path = string.Concat(text.AsSpan(0, open), text.AsSpan(arrow + Arrow.Length, close - arrow - Arrow.Length), text.AsSpan(close + 1));
        return path.Replace("//", "/", StringComparison.Ordinal).TrimStart('/');
    }

    // As C quotes: \" \\ \t \n and bytes in octal.
    private static string Unquoted(string text)
    {
        if (text is not ['"', .. var quoted, '"'])
            return text;
        var bytes = new List<byte>(quoted.Length);
        for (int i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] != '\\' || i + 1 == quoted.Length)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(quoted[i].ToString()));
            }
            else if (i + 3 < quoted.Length && quoted.AsSpan(i + 1, 3) is [>= '0' and <= '3', >= '0' and <= '7', >= '0' and <= '7'])
            {
                bytes.Add((byte)(((quoted[i + 1] - '0') * 64) + ((quoted[i + 2] - '0') * 8) + quoted[i + 3] - '0'));
                i += 3;
            }
            else
            {
                char escaped = quoted[++i];
                bytes.Add((byte)(escaped switch { 'n' => '\n', 't' => '\t', 'r' => '\r', > '\x7F' => '?', _ => escaped }));
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
