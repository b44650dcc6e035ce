using SkillsGap.Host.Plans;
using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>Who gets what by group, and what parity would cost. The audit has hidden what is about too few already.</summary>
internal static class FairnessSection
{
    private const string Id = "fairness", Title = "Who gets what, by group";
    private const string Flagged = "flagged", MostFavoured = "most-favoured";

    public static ReportSection Of(ReportMaterial material)
    {
        if (material.Fairness is not { } audit)
        {
            return ReportSection.Missing(Id, Title, material.NamesCommands
                ? "Nobody has looked yet: give --folder FOLDER where people have audit attributes, or keep "
                    + "fairness FOLDER DIR --by unit --out DIR beside the plan."
                : "It is a report of its own: GET /v1/scenarios/{id}/fairness.");
        }

        // What the plan gives, and whatever else is given to some and not to others by more than chance.
        var measures = audit.Measures.Where(measure => measure.Kind == "plan" || measure.Tables.Any(table => table.Cells.Any(cell => cell.Status == Flagged)))
            .ToList();
        if (measures.Count == 0) return ReportSection.Missing(Id, Title, "The audit compares nothing that the plan gives.");
        var says = audit.Findings.Count == 0
            ? $"No group is flagged: wherever one gets less than {audit.LeastRatio:0.##} of what the most favoured group gets, chance may have done it."
            : $"{ReportWords.Count(audit.Findings.Count, "finding is", "findings are")} more than chance explains. The first of them: {audit.Findings[0]}";
        var charts = measures.Select(measure => (measure, Cells: Compared(measure))).Where(one => one.Cells.Count > 0)
            .Select(one => new NamedChart(ReportWords.Capital(one.measure.Text), Chart(audit, one.Cells))).ToList();
        return new(Id, Title, [new ReportFigure($"{Id}-0", says, charts, Table(audit, measures)), .. Findings(audit), .. Parity(material, audit)],
            "The ratio is a group's rate by that of the most favoured group; below four fifths is where many rules ask for a reason. A ratio says what "
                + "is so, not why.");
    }

    private static IEnumerable<ReportFigure> Findings(FairnessDocument audit)
    {
        if (audit.Findings.Count < 2) yield break;
        yield return new($"{Id}-findings", "Each difference that is more than chance explains, in a sentence.", [],
            new("Findings", ["", "Finding"], [.. audit.Findings.Select((finding, i) => (IReadOnlyList<string>)[$"{i + 1:N0}", finding])], 1), "All findings");
    }

    private static BarChart Chart(FairnessDocument audit, List<(string Name, FairnessCellDocument Cell)> cells) => new(
        [.. cells.Select(one => one.Name)],
        [new("", [.. cells.Select(one => one.Cell.Status == MostFavoured ? 1 : one.Cell.Ratio)], [.. cells.Select(one => one.Cell.Status switch
        {
            MostFavoured => "most favoured",
            Flagged => $"{one.Cell.Ratio:0.00} ▲ flagged",
            _ => $"{one.Cell.Ratio:0.00}",
        })])], "ratio to the most favoured group", Level: new($"{audit.LeastRatio:0.##}", audit.LeastRatio));

    // Of one attribute at a time, where there is a ratio to show: groups of two are in the table.
    private static List<(string Name, FairnessCellDocument Cell)> Compared(FairnessMeasureDocument measure) =>
        [.. measure.Tables.Where(table => table.Attributes.Count == 1 && table.Cells.Any(cell => cell.Ratio is not null))
            .SelectMany(table => table.Cells.Where(cell => cell.Ratio is not null || cell.Status == MostFavoured)
                .Select(cell => ($"{table.Attributes[0]}: {Name(cell)}", cell)))];

    private static ReportTable Table(FairnessDocument audit, List<FairnessMeasureDocument> measures) => new(
        "Rates and ratios by group", ["What", "Group", "People", "Rate", "Ratio", $"{audit.Confidence:P0} interval", "Corrected p", "Says"],
        [.. measures.SelectMany(measure => measure.Tables.SelectMany(table => table.Cells.Where(cell => table.Attributes.Count == 1 || cell.Status == Flagged)
            .Select(cell => (IReadOnlyList<string>)
            [
                ReportWords.Capital(measure.Text), $"{string.Join(" and ", table.Attributes)}: {Name(cell)}", cell.People is { } people ? $"{people:N0}"
                    : "not shown",
                cell.Rate is { } rate ? $"{100 * rate:0.#} %" : "", $"{cell.Ratio:0.00}",
                cell.Low is { } low ? $"{low:0.00} to {(cell.High is { } high ? $"{high:0.00}" : "any")}" : "", $"{cell.Corrected:0.000}",
                    cell.Status.Replace('-', ' '),
            ])))], 0, 1, 7);

    private static IEnumerable<ReportFigure> Parity(ReportMaterial material, FairnessDocument audit)
    {
        if (audit.Parity is not { Points.Count: > 0 } parity) yield break;
        var (known, currency) = (parity.Points.Where(point => point.Loss is not null).ToList(), material.Currency);
        var says = known.Count == 0 ? "No plan was found that keeps the rates together."
            : $"To keep rates within {100 * known[0].Tolerance:0.#} % of each other would cost {ReportWords.Money(known[0].Loss!.Value, currency)} of "
                + $"{ReportWords.Money(parity.Value, currency)}.";
        yield return new(
            $"{Id}-parity", says,
            new BarChart([.. parity.Points.Select(point => $"within {100 * point.Tolerance:0.#} %")],
                [new("", [.. parity.Points.Select(point => point.Loss)],
                    [.. parity.Points.Select(point => point.Loss is { } loss ? ReportWords.Money(loss, currency) : NoPlan.Cell(point.Status))])],
                $"value lost, {currency}"),
            new("What parity costs", ["Rates kept together", "Value", "Lost", "At least", "At most"],
                [.. parity.Points.Select(point => (IReadOnlyList<string>)[$"within {100 * point.Tolerance:0.#} %",
                    point.Value is { } value ? $"{value:N0}" : NoPlan.Cell(point.Status), $"{point.Loss:N0}",
                    $"{point.LeastLoss:N0}", $"{point.MostLoss:N0}"])], 0),
            "What parity would cost");
    }

    private static string Name(FairnessCellDocument cell) => string.Join(" and ", cell.Values.Select(value => value ?? "not stated"));
}
