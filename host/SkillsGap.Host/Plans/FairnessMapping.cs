using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From an audit of who gets what to its document: what is suppressed does not get into it, nor for others what tells of each person in a
/// group.</summary>
internal static class FairnessMapping
{
    /// <summary>The document.</summary>
    /// <param name="analysis">What was known.</param>
    /// <param name="by">What people are grouped by.</param>
    /// <param name="report">The audit.</param>
    /// <param name="parity">What parity costs; null where that was not asked for.</param>
    /// <param name="forOthers">Whether it is to be passed on: then rates of groups are left out in which nearly all, or nearly none, are selected.</param>
    public static FairnessDocument ToDocument(WorkforceAnalysis analysis, string by, FairnessReport report, ParityPrice? parity, bool forOthers)
    {
        var (settings, scenario) = (report.Settings, analysis.Scenario);
        return new(
            FairnessDocument.CurrentFormat, by, scenario.AsOf, scenario.Currency, Shown(analysis.Scope.Length, settings), settings.SmallestGroup,
            settings.SmallestShare, settings.LeastRatio, settings.Significance, settings.Confidence, report.Tests,
            [.. FairnessWording.Findings(report, forOthers)], [.. report.Measures.Select(measured => Measure(measured, settings, forOthers))], report.PairTests,
            [.. report.Pairs.Select(pairs => Pairs(pairs, settings, forOthers))], parity is null ? null : Parity(parity));
    }

    private static FairnessMeasureDocument Measure(MeasuredFairness measured, FairnessSettings settings, bool forOthers)
    {
        var measure = measured.Measure;
        var (people, selected) = (measure.People.Length, Enumerable.Range(0, measure.People.Length).Count(measure.IsSelected));
        var isOpen = Math.Min(selected, people - selected) >= settings.SmallestGroup || (!forOthers && people >= settings.SmallestGroup);
        return new(
            measure.Id, Name(measure.Kind), measure.Text, isOpen && measure.Median is { } median ? Math.Round(median, 2) : null, Shown(people, settings),
            isOpen ? (double)selected / people : null,
            [.. measured.Tables.Select(table => new FairnessTableDocument(
                table.Partition.Attributes, table.MostFavoured is { } best ? table.Partition.Groups[best].Values : null,
                [.. table.Cells.Select(cell => Cell(table, cell, forOthers))]))]);
    }

    // The ratio, its interval and p tell the group's rate where the other is known, and the other way round.
    private static FairnessCellDocument Cell(FairnessTable table, FairnessCell cell, bool forOthers)
    {
        var (values, status) = (table.Partition.Groups[cell.Group].Values, Name(cell.Status));
        if (cell.Status == CellStatus.Suppressed) return new(values, status, null, null, null, null, null, null, null, null, null, null);
        if (forOthers && !cell.IsRateOpen) return new(values, status, cell.People, null, null, null, null, null, null, null, null, null);
        var comparison = forOthers && table.MostFavoured is { } best && !table.Cells[best].IsRateOpen ? null : cell.Comparison;
        var tested = forOthers && comparison is not null && !table.Cells[comparison.Against].IsRateOpen ? null : comparison;
        return new(
            values, status, cell.People, cell.Selected, cell.Rate, cell.Mean, comparison?.Ratio, comparison?.Low, comparison?.High,
            tested is null ? null : table.Partition.Groups[tested.Against].Values, tested?.P, tested?.Corrected);
    }

    private static FairnessPairsDocument Pairs(PairComparison pairs, FairnessSettings settings, bool forOthers)
    {
        string Value(int group) => pairs.Partition.Groups[group].Values[0]!;
        var counts = pairs.Counts;
        var few = counts.Pairs < settings.SmallestGroup || (forOthers && counts.Less + counts.More < settings.SmallestGroup);
        return few
            ? new(pairs.Measure, pairs.Partition.Attributes[0], Value(pairs.Group), Value(pairs.Against), null, null, null, null, null, false)
            : new(
                pairs.Measure, pairs.Partition.Attributes[0], Value(pairs.Group), Value(pairs.Against), counts.Pairs, counts.Less, counts.More, pairs.P,
                pairs.Corrected, pairs.IsFlagged);
    }

    private static ParityDocument Parity(ParityPrice price) => new(
        [.. price.Constraints.Select(constraint => constraint.Name)], price.Value, price.Bound,
        [.. price.Points.Select(point => new ParityPointDocument(
            point.Tolerance, AllocationMapping.Name(point.Plan.Result.Status), point.Plan.Result.Value,
            point.Plan.Result.Value is null ? null : point.Plan.Bound, point.Plan.Loss, point.Plan.LeastLoss, point.Plan.MostLoss,
            point.Tightest is { } limit ? Limit(limit, point.Price) : null))]);

    private static ParityLimitDocument Limit(ParityLimit limit, double price)
    {
        var groups = limit.Constraint.Partition.Groups;
        return new(
            limit.Row, limit.Constraint.Measure, string.Join('+', limit.Constraint.Partition.Attributes), groups[limit.Group].Text, groups[limit.Against].Text,
            price);
    }

    private static int? Shown(int people, FairnessSettings settings) => people >= settings.SmallestGroup ? people : null;

    private static string Name(MeasureKind kind) => kind == MeasureKind.SoFar ? "so-far" : AllocationMapping.Name(kind);

    private static string Name(CellStatus status) => status switch
    {
        CellStatus.NotStated => "not-stated",
        CellStatus.UnderShare => "under-share",
        CellStatus.NotCompared => "not-compared",
        CellStatus.MostFavoured => "most-favoured",
        _ => AllocationMapping.Name(status),
    };
}
