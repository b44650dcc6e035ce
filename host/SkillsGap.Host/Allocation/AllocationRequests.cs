using SkillsGap.Engine.Planning;
using SkillsGap.Host.Serving.Problems;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Allocation;

/// <summary>Problems that came whole, as documents.</summary>
internal static class AllocationRequests
{
    /// <summary>What keeps a document from being looked at at all; null where nothing does.</summary>
    public static Problem? Check(AllocationDocument document)
    {
        if (document.Format != AllocationDocument.CurrentFormat)
        {
            return Problem.Of(
                ProblemKind.InvalidProblem, "problem.format", document.Format, "is another format.", $"This version reads {AllocationDocument.CurrentFormat}.");
        }

        // The serializer checks properties against null, but not the items of arrays.
        string? place = NullIn(document.Rows, "problem.rows", row => row.Worth is { } worth && worth.Contains(null!))
            ?? NullIn(document.Blocks ?? [], "problem.blocks", block => block.Rows.Contains(null!))
            ?? NullIn(document.Groups, "problem.groups", group => group.Options.Contains(null!));
        return place is null ? null : Problem.Of(ProblemKind.Malformed, place, null, "is or holds null.", "Take the item out, or give it its properties.");
    }

    /// <summary>The problem of a document.</summary>
    public static AllocationProblemCheck ToProblem(AllocationDocument document) => AllocationMapping.ToProblem(
        new AllocationHead { Format = document.Format, Rows = document.Rows, Blocks = document.Blocks, MovePenalty = document.MovePenalty }, document.Groups);

    private static string? NullIn<T>(IReadOnlyList<T> items, string field, Func<T, bool> holdsNull)
        where T : class
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is null || holdsNull(items[i])) return $"{field}[{i}]";
        }

        return null;
    }
}
