namespace SkillsGap.Wire.Allocation;

/// <summary>What proves a bound below the raw price bound, so that anyone can recompute it: rows that rounding derives, and blocks solved exactly.</summary>
public sealed class CertificateDocument
{
    /// <summary>No plan is worth more.</summary>
    public required double Bound { get; init; }

    /// <summary>Prices of rows for this bound, every other one being 0; none of rows of <see cref="Blocks"/>.</summary>
    public required OrderedDictionary<string, double> Prices { get; init; }

    /// <summary>The derived rows.</summary>
    public required IReadOnlyList<DerivedRowDocument> Derived { get; init; }

    /// <summary>Ids of the blocks that are solved exactly.</summary>
    public required IReadOnlyList<string> Blocks { get; init; }
}
