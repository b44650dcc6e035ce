namespace SkillsGap.Engine.Data.Import.Esco;

/// <summary>What of ESCO is wanted.</summary>
public sealed record EscoOptions
{
    /// <summary>
    /// The occupations; default all, and then every skill too. Names may be URIs, codes (2511.4) or titles; groups are ISCO-08 codes or the
    /// names of its sub-major groups. With a choice only the skills come that a chosen occupation needs, at once or as a prerequisite.
    /// </summary>
    public OccupationSelection Occupations { get; init; } = OccupationSelection.All;

    /// <summary>Whether optional skills of an occupation are left out. Default false.</summary>
    public bool EssentialOnly { get; init; }
}
