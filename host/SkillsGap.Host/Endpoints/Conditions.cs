using SkillsGap.Host.Serving.Problems;
using SkillsGap.Host.Storage;

namespace SkillsGap.Host.Endpoints;

/// <summary>What <c>If-Match</c> and <c>If-None-Match</c> ask for.</summary>
internal static class Conditions
{
    /// <summary>What must be there for a write; null where the headers cannot be read.</summary>
    public static ExpectedVersion? Of(HttpRequest request)
    {
        var (match, none) = (request.Headers.IfMatch.ToString().Trim(), request.Headers.IfNoneMatch.ToString().Trim());
        if (none.Length > 0) return none == "*" && match.Length == 0 ? ExpectedVersion.None : null;
        if (match.Length == 0 || match == "*") return ExpectedVersion.Any;
        return match.Length > 2 && match[0] == '"' && match[^1] == '"' && !match[1..^1].Contains('"') ? ExpectedVersion.Of(match[1..^1]) : null;
    }

    /// <summary>Whether the caller has this version already.</summary>
    public static bool IsKnown(HttpRequest request, string etag) =>
        request.Headers.IfNoneMatch.SelectMany(header => header!.Split(',',
            StringSplitOptions.TrimEntries)).Any(known => known == "*" || known.Trim('"') == etag);

    /// <summary>The problem of headers that cannot be read.</summary>
    public static Problem Wrong(HttpRequest request) => Problem.Of(
        ProblemKind.InvalidParameter, request.Headers.IfNoneMatch.Count > 0 ? "If-None-Match" : "If-Match", null, "cannot be read.",
        "Send one ETag in double quotes as If-Match, or * as If-None-Match, not both.");

    /// <summary>The problem of another version than was expected.</summary>
    /// <param name="expected">What was expected.</param>
    /// <param name="current">The version that is there; null for none.</param>
    public static Problem Changed(ExpectedVersion expected, WorkforceVersion? current) => current is null
        ? new(ProblemKind.Changed, "There is no version.\n  Upload the workforce whole, without If-Match.")
        : expected.ETag is null
        ? new(ProblemKind.Exists, $"The version is \"{current.ETag}\".\n  Replace it by If-Match with its ETag, or choose another id.")
        : new(ProblemKind.Changed, $"The version is \"{current.ETag}\".\n  Read it, and send what you change with its ETag.");
}
