using System.Text;
using System.Text.Json;

namespace SkillsGap.Host.Allocation;

/// <summary>Reads a JSON document from a file, or says what is wrong with it.</summary>
internal static class JsonFile
{
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
            return Shortened($"{path}: {where}is not UTF-8{excerpt}\n  {JsonFault.SaveAsUtf8}");
        (string what, string cure) = JsonFault.Of(error.Message);
        if (place.Length == 0 && what == JsonFault.WrongKind)
            (what, cure) = ("this is no object", $"Begin with {{ and end with }}: {JsonFault.OneObject}");
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
}
