using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>Looks at the values of paths and queries before anything is looked up by them: what no id can have, not every store can be asked for.</summary>
internal static class ParameterCheck
{
    /// <summary>The problem of a request; null where there is none.</summary>
    public static Problem? Of(HttpRequest request)
    {
        foreach (var (name, value) in request.RouteValues)
            if (!IsText(value as string)) return Wrong(name);
        foreach (var (name, values) in request.Query)
            if (!values.All(IsText)) return Wrong(name);
        return null;
    }

    /// <summary>Whether there are no control characters in it.</summary>
    public static bool IsText(string? value) => value?.Any(char.IsControl) != true;

    private static Problem Wrong(string name) => Problem.Of(
        ProblemKind.InvalidParameter, name, null, "has a control character in it.", "Send it as it was given out, percent-encoded once.");
}
