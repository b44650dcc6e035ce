using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>Who gets what in a plan and has got what so far, by group.</summary>
/// <param name="Settings">Whom it compares, and what it flags.</param>
/// <param name="Measures">What is compared.</param>
/// <param name="Tests">Exact tests that are corrected for.</param>
/// <param name="Pairs">People who are alike but for a value of one attribute, compared in twos.</param>
/// <param name="PairTests">Exact tests of pairs that are corrected for.</param>
public sealed record FairnessReport(
    FairnessSettings Settings, ImmutableArray<MeasuredFairness> Measures, int Tests, ImmutableArray<PairComparison> Pairs, int PairTests)
{
    /// <summary>The groups that get less, by no chance, those with the lowest ratio first.</summary>
    public IEnumerable<(FairnessMeasure Measure, FairnessTable Table, FairnessCell Cell)> Flagged =>
        from measured in Measures
        from table in measured.Tables
        from cell in table.Cells
        where cell.Status == CellStatus.Flagged
        orderby table.Partition.Attributes.Length, cell.Comparison!.Ratio
        select (measured.Measure, table, cell);
}
