namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>What is to be given to groups at rates that are near each other.</summary>
/// <param name="Measure">What: <see cref="FairnessMeasures.Training"/>, <see cref="FairnessMeasures.Money"/>, <see cref="FairnessMeasures.Mentor"/> or
/// <see cref="FairnessMeasures.Transition"/>. Of money the rate is the mean amount.</param>
/// <param name="Partition">To which groups.</param>
public sealed record ParityConstraint(string Measure, AuditPartition Partition)
{
    /// <summary>What may be kept in parity.</summary>
    public static IReadOnlyList<string> Measures { get; } =
        [FairnessMeasures.Training, FairnessMeasures.Money, FairnessMeasures.Mentor, FairnessMeasures.Transition];

    /// <summary>Its name: <c>MEASURE:ATTRIBUTE</c>.</summary>
    public string Name => $"{Measure}:{string.Join('+', Partition.Attributes)}";

    /// <summary>What a plan gives least evenly: of all that one may decide and all groups by one attribute, that with the lowest ratio, flagged ones before
    /// others; null where nothing can be compared, or everything is even.</summary>
    /// <param name="report">The audit of the plan.</param>
    public static ParityConstraint? LeastEven(FairnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var cells =
            from measured in report.Measures
            where Measures.Contains(measured.Measure.Id)
            from table in measured.Tables
            where table.Partition.Attributes.Length == 1
            from cell in table.Cells
            where cell.Comparison?.Ratio < 1
            select (measured.Measure.Id, table.Partition, cell);
        return cells.OrderBy(one => one.cell.Status == CellStatus.Flagged ? 0 : 1).ThenBy(one => one.cell.Comparison!.Ratio)
            .Select(one => new ParityConstraint(one.Id, one.Partition)).FirstOrDefault();
    }
}
