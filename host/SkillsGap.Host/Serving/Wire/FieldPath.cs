namespace SkillsGap.Host.Serving.Wire;

/// <summary>How problem details name a field: <c>tables.people.hours_per_week[3]</c>.</summary>
internal static class FieldPath
{
    /// <summary>The whole body.</summary>
    public const string Body = "$";

    /// <summary>The path of a JSON error: without the sign of the root.</summary>
    public static string OfJson(string? path) => path is null or "" or "$" ? Body : path.TrimStart('$').TrimStart('.');
}
