namespace SkillsGap.Host.Reporting;

/// <summary>A row of the plan in words: what is scarce or wanted.</summary>
/// <param name="Kind">Its kind: the part of its id before the first colon.</param>
/// <param name="One">What one of it is, to go on after "one more": "seat in …".</param>
/// <param name="Of">What it is of: the rest of its id; empty for none.</param>
internal readonly record struct RowWords(string Kind, string One, string Of)
{
    /// <summary>The kind of the rows of mentors' hours.</summary>
    public const string Mentor = "mentor";

    /// <summary>Of a row's id, as <see cref="Engine.Scenarios.RowIds"/> makes them.</summary>
    /// <param name="id">The id.</param>
    /// <param name="names">What things are called.</param>
    /// <param name="currency">Unit of money.</param>
    /// <param name="isUpper">Whether it is its upper limit that is spoken of.</param>
    public static RowWords For(string id, ReportNames names, string currency, bool isUpper = true)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var (kind, of) = colon < 0 ? (id, "") : (id[..colon], id[(colon + 1)..]);
        return kind switch
        {
            "budget" => new(kind, of.Length == 0 ? $"{currency} of budget" : $"{currency} of budget for {names.Unit(of)}", of),
            "seats" => new(kind, $"seat in {names.Cohort(of)}", of),
            Mentor => new(kind, $"mentor hour a week of {names.Person(of)}", of),
            "places" => new(kind, $"place in the project {names.Project(of)}", of),
            "training" => new(kind, Training(of, names), of),
            "headcount" => new(kind, isUpper ? $"{names.Role(of)} allowed" : $"{names.Role(of)}", of),
            "capable" => new(kind, $"person to become capable of {names.Role(of)}", of),
            "parity" => new(kind, $"person by whom a group may fall short of another ({Uri.UnescapeDataString(of)})", of),
            _ => new(kind, $"unit of {id}", of),
        };
    }

    /// <summary>Whether its use may be given: where no persons are shown, of groups that are weighed with all others alone.</summary>
    public bool ShowsUse(ReportMaterial material) => material.ShowsPeople || Kind switch
    {
        "budget" => Of.Length == 0 && material.ShowsTotals,
        "seats" => material.Groups.Cohort(Of),
        "places" => material.Groups.Project(Of),
        _ => false,
    };

    /// <summary>Whether its limits may be given: others follow from how many people there are, or are one person's.</summary>
    public bool ShowsLimits(ReportMaterial material) => material.ShowsPeople || Kind is "budget" or "seats" or "places";

    // A unit's id may have colons in it; a quarter has none.
    private static string Training(string of, ReportNames names)
    {
        var colon = of.LastIndexOf(':');
        return colon < 0 ? $"person of {names.Unit(of)} in training"
            : $"person of {names.Unit(of[..colon])} in training in {of[(colon + 1)..].Replace('-', ' ')}";
    }
}
