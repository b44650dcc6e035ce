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
        catch (JsonException error)
        {
            string[] lines = JsonErrorText.Of(error).Split('\n', 2);
            return (null, Shortened($"{path}: {lines[0].TrimEnd('.')}{Excerpt(path, error)}\n{lines[1]}"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path}: cannot be read: {error.Message}\n  Correct the path, or its permissions.");
        }
    }

    /// <summary>The error of a document that is of another format.</summary>
    public static string WrongFormat(string path, string format, string wanted) =>
        Shortened($"{path}: format is \"{format}\"\n  This version reads \"{wanted}\".");

    /// <summary>Cuts the middle out of lines that nobody would read to their end.</summary>
    public static string Shortened(string text) => string.Join('\n', text.Split('\n').Select(line =>
        line.Length <= LongestLine ? line : $"{line[..(LongestLine / 2)]}…{line[^(LongestLine / 2)..]}"));

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
        string text = Encoding.UTF8.GetString(bytes, 0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        text = string.Concat(text.Where(letter => !char.IsControl(letter))).Trim();
        return text.Length == 0 ? "" : $", after {text}";
    }
}
