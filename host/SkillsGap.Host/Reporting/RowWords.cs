namespace SkillsGap.Host.Reporting;

/// <summary>A row of the plan in words: what is scarce or wanted.</summary>
/// <param name="Kind">Its kind: the part of its id before the first colon.</param>
/// <param name="Name">What it is.</param>
/// <param name="Unit">One of what it counts.</param>
/// <param name="CountsPeople">Whether it counts people.</param>
internal readonly record struct RowWords(string Kind, string Name, string Unit, bool CountsPeople)
{
    /// <summary>Of a row's id, as <see cref="Engine.Scenarios.RowIds"/> makes them.</summary>
    public static RowWords Of(string id, ReportNames names, string currency)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var (kind, of) = colon < 0 ? (id, "") : (id[..colon], id[(colon + 1)..]);
        return kind switch
        {
            "budget" => new(kind, of.Length == 0 ? "the budget" : $"the budget of {names.Unit(of)}", currency, false),
            "seats" => new(kind, $"seats in {names.Cohort(of)}", "seat", true),
            "mentor" => new(kind, $"mentor hours of {names.Person(of)}", "hour a week", false),
            "places" => new(kind, $"places in {names.Project(of)}", "place", true),
            "training" => new(kind, Training(of, names), "person", true),
            "headcount" => new(kind, $"holders of {names.Role(of)}", "person", true),
            "capable" => new(kind, $"people to become capable of {names.Role(of)}", "person", true),
            "worth" => new(kind, $"worth of {names.Role(of)}", "unit", false),
            _ => new(kind, id, "unit", false),
        };
    }

    // A unit's id may have colons in it; a quarter has none.
    private static string Training(string of, ReportNames names)
    {
        var colon = of.LastIndexOf(':');
        return colon < 0 ? $"people of {names.Unit(of)} in training" : $"people of {names.Unit(of[..colon])} in training in {of[(colon + 1)..].Replace('-', ' ')}";
    }
}
