using System.Text.Json;

namespace SkillsGap.Host.Allocation;

/// <summary>Reads a JSON document from a file, or says what is wrong with it.</summary>
internal static class JsonFile
{
    private const int LongestLine = 400;

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
            return (null, Describe(path, error));
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

    private static string Describe(string path, JsonException error)
    {
        string place = string.IsNullOrEmpty(error.Path) || error.Path == "$" ? "" : error.Path.TrimStart('$').TrimStart('.') + ", ";
        string where = error.LineNumber is long line ? $"{place}line {line + 1}, byte {error.BytePositionInLine + 1}: " : place;
        string what = error.Message;
        int tail = what.IndexOf(" Path: $", StringComparison.Ordinal);
        tail = tail < 0 ? what.IndexOf(" LineNumber: ", StringComparison.Ordinal) : tail;
        return Shortened($"{path}: {where}{(tail < 0 ? what : what[..tail])}\n  {Cure(what)}");
    }

    private static string Cure(string what) =>
        what.Contains("could not be mapped", StringComparison.Ordinal) ? "Correct the property's name, or take it out: unknown properties are errors."
        : what.Contains("missing required", StringComparison.Ordinal) ? "Add the missing properties."
        : what.Contains("uplicate", StringComparison.Ordinal) ? "Keep one of the two properties."
        : what.Contains("expected", StringComparison.Ordinal) || what.Contains("could not be converted", StringComparison.Ordinal)
            ? "Put a value of the right kind there; numbers stand without quotes, and NaN is none."
            : "Mend the JSON at this place: the file must hold one whole object.";
}
