namespace SkillsGap.Engine.Data.Import.Onet;

/// <summary>What of O*NET is wanted.</summary>
public sealed record OnetOptions
{
    /// <summary>The occupations; default all. Groups are job families: the first two digits of the code, or the family's name.</summary>
    public OccupationSelection Occupations { get; init; } = OccupationSelection.All;

    /// <summary>
    /// The Job Zones wanted, 1 (little or no preparation) to 5 (extensive preparation); default all. Occupations without a zone only come
    /// where all zones are wanted.
    /// </summary>
    public (int Least, int Most) JobZones { get; init; } = (1, 5);

    /// <summary>The least importance (1–5) of what becomes a requirement; default 3, "important".</summary>
    public double LeastImportance { get; init; } = 3;

    /// <summary>
    /// Most requirements of a role; default no limit. Kept are the most important of those that set the occupation apart: whose importance to
    /// it is half a point or more above their mean importance to all occupations; then the most important of the others. Half a point is
    /// about what the ratings are good for: within it, what sets the occupation apart most comes first.
    /// </summary>
    public int? MostRequirements { get; init; }

    /// <summary>
    /// Whether an occupation that nobody has rated yet takes the mean ratings of those rated in the same detailed, else broad, else minor
    /// group of its code. Default false: it then has its technology alone.
    /// </summary>
    public bool BorrowRatings { get; init; }

    /// <summary>Whether ratings are used that O*NET recommends to suppress for their low precision. Default false.</summary>
    public bool KeepLowPrecision { get; init; }
}
