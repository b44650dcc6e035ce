namespace SkillsGap.Host.Reporting;

/// <summary>An option of the plan in words, of its id: <c>path to ML engineer by 3 modules, with E1042</c>.</summary>
internal static class OptionWords
{
    private const int MostNamed = 3;

    /// <summary>In words; an id that is none of these stays as it is.</summary>
    /// <param name="id">The id, as plans and reviews name options; null for nothing.</param>
    /// <param name="names">What things are called.</param>
    public static string Of(string? id, ReportNames names)
    {
        if (id is null) return "nothing";
        if (id == "stay") return "stay as is";
        var parts = id.Split('/');
        var (kind, role) = Pair(parts[0]);
        if (kind is not ("path" or "move") || role.Length == 0) return id;
        string[] modules = parts.Length > 1 && parts[1].Length > 0 ? [.. parts[1].Split('+').Select(step => names.Module(Plain(step.Split('@')[0])))] : [];
        var by = modules.Length == 0 ? "" : modules.Length <= MostNamed ? $" by {ReportWords.List(modules)}" : $" by {modules.Length} modules";
        var rest = parts.Skip(2).Select(Pair).Select(part => part.Kind switch
        {
            "mentor" => $", with {names.Person(part.Of)}",
            "then" => $", then {names.Project(part.Of)}",
            "from" when DateOnly.TryParse(part.Of, out var day) => $", from {ReportWords.Day(day)}",
            _ => "",
        });
        return $"{kind} to {names.Role(role)}{by}{string.Concat(rest)}";
    }

    private static (string Kind, string Of) Pair(string part) =>
        part.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (part[..colon], Plain(part[(colon + 1)..])) : (part, "");

    private static string Plain(string text) => Uri.UnescapeDataString(text);
}
