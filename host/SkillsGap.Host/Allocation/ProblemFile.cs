using System.Text.Json;
using SkillsGap.Engine.Planning;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Allocation;

/// <summary>Reads an allocation problem from a file, or says everything that is wrong with it.</summary>
internal static class ProblemFile
{
    /// <summary>The problem, or errors of two lines each: file, place, what is wrong; then the cure.</summary>
    public static async Task<(AllocationProblem? Problem, IReadOnlyList<string> Errors)> ReadAsync(string path, CancellationToken cancellation)
    {
        AllocationDocument document;
        try
        {
            await using FileStream stream = File.OpenRead(path);
            document = await AllocationJson.ReadAsync(stream, cancellation);
        }
        catch (JsonException error)
        {
            return (null, [Describe(path, error)]);
        }
        if (document.Format != AllocationDocument.CurrentFormat)
            return (null, [$"{path}: format is \"{document.Format}\"\n  This version reads \"{AllocationDocument.CurrentFormat}\"."]);
        if (NullItem(document) is string place)
            return (null, [$"{path}: {place}: found null\n  Take the item out, or give it its properties."]);
        AllocationProblemCheck check = AllocationMapping.ToProblem(document);
        return (check.Problem, [.. check.Errors.Select(error => $"{path}: {error}")]);
    }

    private static string Describe(string path, JsonException error)
    {
        string place = string.IsNullOrEmpty(error.Path) || error.Path == "$" ? "" : error.Path.TrimStart('$').TrimStart('.') + ", ";
        string where = error.LineNumber is long line ? $"{place}line {line + 1}, byte {error.BytePositionInLine + 1}: " : place;
        string what = error.Message;
        int tail = what.IndexOf(" Path: $", StringComparison.Ordinal);
        tail = tail < 0 ? what.IndexOf(" LineNumber: ", StringComparison.Ordinal) : tail;
        return $"{path}: {where}{(tail < 0 ? what : what[..tail])}\n  {Cure(what)}";
    }

    private static string Cure(string what) =>
        what.Contains("could not be mapped", StringComparison.Ordinal) ? "Correct the property's name, or take it out: unknown properties are errors."
        : what.Contains("missing required", StringComparison.Ordinal) ? "Add the missing properties."
        : what.Contains("uplicate", StringComparison.Ordinal) ? "Keep one of the two properties."
        : what.Contains("expected", StringComparison.Ordinal) || what.Contains("could not be converted", StringComparison.Ordinal)
            ? "Put a value of the right kind there; numbers stand without quotes, and NaN is none."
            : "Mend the JSON at this place: the file must hold one whole object.";

    // The serializer checks properties against null, but not the items of arrays.
    private static string? NullItem(AllocationDocument document)
    {
        for (int i = 0; i < document.Rows.Count; i++)
            if (document.Rows[i] is null || document.Rows[i].Worth?.Contains(null!) == true)
                return $"rows[{i}]";
        for (int i = 0; i < document.Blocks.Count; i++)
            if (document.Blocks[i] is null || document.Blocks[i].Rows.Contains(null!))
                return $"blocks[{i}]";
        for (int i = 0; i < document.Groups.Count; i++)
            if (document.Groups[i] is null || document.Groups[i].Options.Contains(null!))
                return $"groups[{i}]";
        return null;
    }
}
