using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Endpoints;

/// <summary>Ids that callers choose.</summary>
internal static class ResourceIds
{
    private const int Longest = 100;

    /// <summary>The problem of an id; null where it will do.</summary>
    public static Problem? Check(string field, string id) =>
        id.Length is > 0 and <= Longest && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && id.Trim('.').Length > 0
            ? null
            : Problem.Of(ProblemKind.InvalidParameter, field, id, "is no id.", $"Use at most {Longest} letters, digits, hyphens, underscores and points.");
}
