using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SkillsGap.Host.Allocation;

/// <summary>Reads a JSON document from a file, or says what is wrong with it.</summary>
internal static partial class JsonFile
{
    private const string RightKind = "Put a value of the right kind there; numbers stand without quotes, and NaN is none.";
    private const string WrongKind = "the value is of the wrong kind";
    private const string OneObject = "the file must hold one whole object.", SaveAsUtf8 = "Save the file as UTF-8.";
    private const int LongestLine = 400, LongestExcerpt = 40;

    /// <summary>The document, or an error of two lines: file, place, what is wrong; then the cure.</summary>
    public static async Task<(T? Document, string? Error)> ReadAsync<T>(string path, Func<Stream, Task<T>> read) where T : class
    {
        try
        {
            await using FileStream stream = File.OpenRead(path);
            return (await read(stream), null);
        }
        catch (Exception error) when (Describe(path, error) is { } said)
        {
            return (null, said);
        }
    }

    /// <summary>The same, without waiting.</summary>
    public static (T? Document, string? Error) Read<T>(string path, Func<FileStream, T> read) where T : class
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return (read(stream), null);
        }
        catch (Exception error) when (Describe(path, error) is { } said)
        {
            return (null, said);
        }
    }

    /// <summary>The error of a document that is of another format.</summary>
    public static string WrongFormat(string path, string format, string wanted) =>
        Shortened($"{path}: format is \"{format}\"\n  This version reads \"{wanted}\".");

    /// <summary>Cuts the middle out of lines that nobody would read to their end.</summary>
    public static string Shortened(string text) => string.Join('\n', text.Split('\n').Select(line =>
        line.Length <= LongestLine ? line : $"{line[..(LongestLine / 2)]}…{line[^(LongestLine / 2)..]}"));

    private static string? Describe(string path, Exception error) => error switch
    {
        JsonException json => Describe(path, json),
        IOException or UnauthorizedAccessException => $"{path}: cannot be read: {error.Message}\n  Correct the path, or its permissions.",
        _ => null,
    };

    private static string Describe(string path, JsonException error)
    {
        string place = string.IsNullOrEmpty(error.Path) || error.Path == "$" ? "" : error.Path.TrimStart('$').TrimStart('.') + ", ";
        string where = error.LineNumber is long line ? $"{place}line {line + 1}, byte {error.BytePositionInLine + 1}: " : place;
        string excerpt = Excerpt(path, error);
        if (excerpt.Contains('\uFFFD', StringComparison.Ordinal))
            return Shortened($"{path}: {where}is not UTF-8{excerpt}\n  {SaveAsUtf8}");
        (string what, string cure) = Sayings.Select(saying => saying.Of(error.Message)).FirstOrDefault(said => said is not null)
            ?? (Tail().Replace(error.Message, "").TrimEnd('.'), $"Mend the JSON at this place: {OneObject}");
        if (place.Length == 0 && what == WrongKind)
            (what, cure) = ("this is no object", $"Begin with {{ and end with }}: {OneObject}");
        return Shortened($"{path}: {where}{what}{excerpt}\n  {cure}");
    }

    /// <summary>What stands in the file up to where reading stopped.</summary>
    private static string Excerpt(string path, JsonException error)
    {
        using FileStream stream = File.OpenRead(path);
        if (!stream.CanSeek)
            return "";
        using var file = new BufferedStream(stream, 1 << 16);
        for (long line = 0, next; line < error.LineNumber; line += next == '\n' ? 1 : 0)
            if ((next = file.ReadByte()) < 0)
                return "";
        long length = Math.Min(error.BytePositionInLine ?? 0, LongestExcerpt);
        file.Position += (error.BytePositionInLine ?? 0) - length;
        byte[] bytes = new byte[length];
        int read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false), start = 0;
        while (start < Math.Min(read, 3) && (bytes[start] & 0xC0) == 0x80)
            start++; // The rest of a letter that the excerpt cuts.
        string text = Encoding.UTF8.GetString(bytes, start, read - start);
        text = string.Concat(text.Where(letter => !char.IsControl(letter))).Trim();
        return text.Length == 0 ? "" : $", after {text}";
    }

    [GeneratedRegex(@" (Path: \$|LineNumber: ).*", RegexOptions.Singleline)]
    private static partial Regex Tail();

    /// <summary>What the serializer says, in words without its types, and what helps. To add one: its pattern, its words ($1 for what the
    /// pattern caught), its cure.</summary>
    private static readonly Saying[] Sayings =
    [
        new("does not contain any JSON tokens", "is empty", $"Write the document into it: {OneObject}"),
        new("^'0x(FF|FE|00)' is an invalid start", "is no text in UTF-8", SaveAsUtf8),
        new("property '(.*?)' could not be mapped", "there is no property '$1'",
            "Correct the property's name, or take it out: unknown properties are errors."),
        new("missing required properties including: (.*?)\\.( Path|$)", "the properties $1 are missing", "Add the missing properties."),
        new("[Dd]uplicate property '(.*?)'", "property '$1' stands twice", "Keep one of the two properties."),
        new("'(\\w+)' on type .* doesn't allow .*null", "null stands where a value belongs ($1)", "Put a value there, or take the item out."),
        new("(expected .*?, found .*?)( Path: \\$|$)", "$1", RightKind),
        new("could not be converted to", WrongKind, RightKind),
    ];

    private sealed record Saying(string Pattern, string Words, string Cure)
    {
        public (string What, string Cure)? Of(string message)
        {
            Match match = Regex.Match(message, Pattern, RegexOptions.Singleline);
            return match.Success ? (match.Result(Words), Cure) : null;
        }
    }
}
