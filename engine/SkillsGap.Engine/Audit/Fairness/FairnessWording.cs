using System.Globalization;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>Says what was found in sentences.</summary>
public static class FairnessWording
{
    /// <summary>A sentence for each flagged group, then one for each flagged comparison of pairs.</summary>
    /// <param name="report">The audit.</param>
    /// <param name="forOthers">Whether it is to be passed on: then without figures that tell of each person in a group.</param>
    public static IEnumerable<string> Findings(FairnessReport report, bool forOthers)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Flagged
            .Select(one => !forOthers || IsOpen(one.Table, one.Cell)
                ? Of(report, one.Measure, one.Table, one.Cell)
                : $"{Name(one.Table.Partition, one.Cell.Group)} {What(one.Measure)} at a lower rate than "
                    + $"{Name(one.Table.Partition, one.Table.MostFavoured!.Value)}, below the least ratio and by more than chance; the figures are suppressed.")
            .Concat(report.Pairs.Where(pairs => pairs.IsFlagged && pairs.Counts.Pairs >= report.Settings.SmallestGroup).Select(pairs => Of(report, pairs)));
    }

    /// <summary>A group that is compared, in one sentence.</summary>
    public static string Of(FairnessReport report, FairnessMeasure measure, FairnessTable table, FairnessCell cell)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(table);
        if (cell?.Comparison is not { } comparison) throw new ArgumentException("The group is not compared.", nameof(cell));
        var best = table.Cells[table.MostFavoured!.Value];
        var against = comparison.Against == best.Group ? "" : $" against {Name(table.Partition, comparison.Against)}";
        return $"{Name(table.Partition, cell.Group)} {What(measure)} at "
            + FormattableString.Invariant($"{comparison.Ratio:0.00} of the rate of {Name(table.Partition, best.Group)} ({cell.Rate:P1} of {cell.People:N0} ")
            + FormattableString.Invariant($"against {best.Rate:P1} of {best.People:N0}; {report.Settings.Confidence:P0} interval ")
            + FormattableString.Invariant($"{comparison.Low:0.00}–{comparison.High:0.00}; Holm p {P(comparison.Corrected)}{against}).");
    }

    private static string Of(FairnessReport report, PairComparison pairs)
    {
        var measure = report.Measures.First(one => one.Measure.Id == pairs.Measure).Measure;
        var alike = measure.Kind == MeasureKind.SoFar ? "role and depth of unit" : "role, depth of unit, tier and number of gaps";
        var what = measure.IsScore && measure.Kind == MeasureKind.SoFar ? $"have less of {measure.Text}" : $"get less {measure.Text}";
        return FormattableString.Invariant($"Of {pairs.Counts.Pairs:N0} pairs alike in {alike}, {Name(pairs.Partition, pairs.Group)} {what} in ")
            + FormattableString.Invariant($"{pairs.Counts.Less:N0} and more in {pairs.Counts.More:N0} than {Name(pairs.Partition, pairs.Against)} ")
            + $"(Holm p {P(pairs.Corrected)}).";
    }

    /// <summary>A p as words: <c>= 0.012</c>, or <c>&lt; 0.001</c>.</summary>
    public static string P(double p) => p < .001 ? "< 0.001" : string.Create(CultureInfo.InvariantCulture, $"= {p:0.000}");

    private static bool IsOpen(FairnessTable table, FairnessCell cell) =>
        new[] { cell.Group, table.MostFavoured!.Value, cell.Comparison!.Against }.All(group => table.Cells[group].IsRateOpen);

    private static string What(FairnessMeasure measure) => measure.IsScore ? $"are above the median in {measure.Text}" : $"get {measure.Text}";

    private static string Name(AuditPartition partition, int group) =>
        string.Join(" and ", partition.Attributes.Zip(partition.Groups[group].Values, (attribute, value) => $"{attribute} {value}"));
}
