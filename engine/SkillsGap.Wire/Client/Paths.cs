namespace SkillsGap.Wire.Client;

/// <summary>Paths of the service.</summary>
internal static class Paths
{
    public const string Workforces = "v1/workforces";
    public const string Scenarios = "v1/scenarios";

    public static string Workforce(string id) => $"{Workforces}/{Uri.EscapeDataString(id)}";

    public static string Scenario(string id) => $"{Scenarios}/{Uri.EscapeDataString(id)}";

    public static string Plan(string id) => $"{Scenario(id)}/plan";

    /// <summary>A path with what is asked of it; values that are null are left out.</summary>
    public static string With(this string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        char sign = '?';
        foreach ((string name, string? value) in query)
        {
            if (value is null)
                continue;
            path += $"{sign}{name}={Uri.EscapeDataString(value)}";
            sign = '&';
        }
        return path;
    }
}
