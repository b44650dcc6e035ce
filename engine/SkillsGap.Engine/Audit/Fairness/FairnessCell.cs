namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>A group in a table. Of a suppressed one the figures must not be shown.</summary>
/// <param name="Group">Index of the group in the partition.</param>
/// <param name="Status">What can be said of it.</param>
/// <param name="People">People of it who are compared.</param>
/// <param name="Selected">How many of them are selected.</param>
/// <param name="Mean">Mean of what they get.</param>
/// <param name="IsRateOpen">Whether the exact rate, and what it can be worked out of, may be shown to others: where nearly all or nearly none are selected it
/// tells of each of them.</param>
/// <param name="Comparison">Against the most favoured group; null where it is that itself, or is not compared.</param>
public sealed record FairnessCell(int Group, CellStatus Status, int People, int Selected, double Mean, bool IsRateOpen, RateComparison? Comparison)
{
    /// <summary>Share selected, 0–1; 0 of nobody.</summary>
    public double Rate => People > 0 ? (double)Selected / People : 0;
}
