using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From an audit of who gets what to its document: what is suppressed does not get into it.</summary>
internal static class FairnessMapping
{
    public static FairnessDocument ToDocument(WorkforceAnalysis analysis, string by, FairnessReport report, ParityPrice? parity)
    {
        var (settings, scenario) = (report.Settings, analysis.Scenario);
        return new(
            FairnessDocument.CurrentFormat, by, scenario.AsOf, scenario.Currency, Shown(analysis.Scope.Length, settings), settings.SmallestGroup,
            settings.SmallestShare, settings.LeastRatio, settings.Significance, settings.Confidence, report.Tests, [.. FairnessWording.Findings(report)],
            [.. report.Measures.Select(measured => Measure(measured, settings))], report.PairTests,
            [.. report.Pairs.Select(pairs => Pairs(pairs, settings))], parity is null ? null : Parity(parity));
    }

    private static FairnessMeasureDocument Measure(MeasuredFairness measured, FairnessSettings settings)
    {
        var measure = measured.Measure;
        var isShown = measure.People.Length >= settings.SmallestGroup;
        return new(
            measure.Id, Name(measure.Kind), measure.Text, isShown ? measure.Median : null, Shown(measure.People.Length, settings),
            isShown ? Enumerable.Range(0, measure.People.Length).Count(measure.IsSelected) / (double)measure.People.Length : null,
            [.. measured.Tables.Select(table => new FairnessTableDocument(
                table.Partition.Attributes, table.MostFavoured is { } best ? table.Partition.Groups[best].Values : null,
                [.. table.Cells.Select(cell => Cell(table.Partition.Groups[cell.Group], cell))]))]);
    }

    private static FairnessCellDocument Cell(AuditGroup group, FairnessCell cell) => cell.Status == CellStatus.Suppressed
        ? new(group.Values, Name(cell.Status), null, null, null, null, null, null, null, null, null)
        : new(
            group.Values, Name(cell.Status), cell.People, cell.Selected, cell.Rate, cell.Mean, cell.Comparison?.Ratio, cell.Comparison?.Low,
            cell.Comparison?.High, cell.Comparison?.P, cell.Comparison?.Corrected);

    private static FairnessPairsDocument Pairs(PairComparison pairs, FairnessSettings settings)
    {
        string Value(int group) => pairs.Partition.Groups[group].Values[0]!;
        var counts = pairs.Counts;
        return counts.Pairs < settings.SmallestGroup
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
