using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Serving.Wire;

namespace SkillsGap.Host.Endpoints;

/// <summary>Parts of lists.</summary>
internal static class Pages
{
    /// <summary>A page as an answer.</summary>
    public static Wired<Wire.Service.Page<TDocument>> Answer<T, TDocument>(Storage.Page<T> page, Func<T, TDocument> document) =>
        new(new() { Items = [.. page.Items.Select(document)], Next = page.Next });

    /// <summary>The problem of what was asked.</summary>
    /// <param name="field">What is wrong.</param>
    /// <param name="error">What is wrong with it; the cure on a second line.</param>
    public static Problem Wrong(string field, string error)
    {
        var lines = error.Split('\n', 2, StringSplitOptions.TrimEntries);
        return Problem.Of(ProblemKind.InvalidParameter, field == "cursor" ? "after" : field, null, lines[0], lines.Length > 1 ? lines[1] : "Correct it.");
    }
}
