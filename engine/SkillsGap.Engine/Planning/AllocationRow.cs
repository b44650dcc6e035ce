namespace SkillsGap.Engine.Planning;

/// <summary>Something scarce or wanted: a plan's total use of it stays within [<paramref name="Lower"/>, <paramref name="Upper"/>].</summary>
/// <param name="Id">Unique among the rows of a problem.</param>
/// <param name="Lower">Least total use, at least 0; null for none.</param>
/// <param name="Upper">Most total use, at least 0 and at least <paramref name="Lower"/>; null for none.</param>
/// <param name="Worth">What each unit of use adds to the plan's value, as falling steps; empty for nothing.</param>
public sealed record AllocationRow(string Id, double? Lower, double? Upper, IReadOnlyList<WorthSegment> Worth)
{
    /// <summary>A row of limits only.</summary>
    /// <param name="id">Unique among the rows of a problem.</param>
    /// <param name="lower">Least total use; null for none.</param>
    /// <param name="upper">Most total use; null for none.</param>
    public AllocationRow(string id, double? lower, double? upper) : this(id, lower, upper, [])
    {
    }

    /// <summary>The value that <paramref name="used"/> units of use add to a plan, from <see cref="Worth"/>.</summary>
    /// <param name="used">Total use, at least 0.</param>
    public double WorthOf(double used)
    {
        double worth = 0, from = 0;
        foreach (WorthSegment segment in Worth)
        {
            if (used <= from)
                break;
            worth += (Math.Min(used, segment.UpTo) - from) * segment.Each;
            from = segment.UpTo;
        }
        return worth;
    }
}
