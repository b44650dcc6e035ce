using SkillsGap.Engine.Planning;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Allocation;

/// <summary>Reads an allocation problem from a file, or says everything that is wrong with it.</summary>
internal static class ProblemFile
{
    /// <summary>The problem, or errors of two lines each: file, place, what is wrong; then the cure.</summary>
    public static async Task<(AllocationProblem? Problem, IReadOnlyList<string> Errors)> ReadAsync(string path, CancellationToken cancellation)
    {
        (AllocationDocument? document, string? error) =
            await JsonFile.ReadAsync(path, stream => AllocationJson.ReadAsync(stream, cancellation));
        if (document is null)
            return (null, [error!]);
        if (document.Format != AllocationDocument.CurrentFormat)
            return (null, [JsonFile.WrongFormat(path, document.Format, AllocationDocument.CurrentFormat)]);
        if (NullItem(document) is string place)
            return (null, [$"{path}: {place}: found null\n  Take the item out, or give it its properties."]);
        AllocationProblemCheck check = AllocationMapping.ToProblem(document);
        return (check.Problem, [.. check.Errors.Select(found => JsonFile.Shortened($"{path}: {found}"))]);
    }

    // The serializer checks properties against null, but not the items of arrays.
    private static string? NullItem(AllocationDocument document)
    {
        for (int i = 0; i < document.Rows.Count; i++)
            if (document.Rows[i] is null || document.Rows[i].Worth?.Contains(null!) == true)
                return $"rows[{i}]";
        for (int i = 0; i < document.Blocks?.Count; i++)
            if (document.Blocks[i] is null || document.Blocks[i].Rows.Contains(null!))
                return $"blocks[{i}]";
        for (int i = 0; i < document.Groups.Count; i++)
            if (document.Groups[i] is null || document.Groups[i].Options.Contains(null!))
                return $"groups[{i}]";
        return null;
    }
}
