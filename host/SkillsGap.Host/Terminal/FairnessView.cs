using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Who gets what: what was found in sentences, then the groups worth a look, the pairs, and what parity costs.</summary>
internal static class FairnessView
{
    /// <summary>Shows it.</summary>
    /// <param name="fairness">The audit.</param>
    /// <param name="all">Whether to show every group and every pair.</param>
    public static void Show(FairnessDocument fairness, bool all)
    {
        var by = fairness.Measures.SelectMany(measure => measure.Tables).SelectMany(table => table.Attributes).Distinct();
        var found = fairness.Findings.Count switch { 0 => "Nothing is flagged", 1 => "One thing is flagged", var count => $"{count:N0} things are flagged" };
        Screen.Out.WriteLine($"{fairness.People:N0} people in scope, by {string.Join(", ", by)}. " + (fairness.Tests == 0
            ? "Nothing can be compared: no two groups that may be told of are large enough."
            : $"{found}: a ratio below {fairness.LeastRatio:0.##}, and p ≤ {fairness.Significance:0.###} after Holm's correction over {fairness.Tests:N0} tests."));
        foreach (var finding in fairness.Findings) Screen.Out.WriteLine($"- {finding}");
        Cells(fairness, all);
        Pairs(fairness, all);
        if (fairness.Parity is { } parity) Parity(parity, fairness.Currency);
    }

    private static void Cells(FairnessDocument fairness, bool all)
    {
        var grid = Grids.Of("what", "group", "selected", "rate", "ratio", $"{fairness.Confidence:P0} interval", "Holm p", "");
        foreach (var column in grid.Columns) column.NoWrap();
        var (shown, hidden) = (0, 0);
        foreach (var measure in fairness.Measures)
        {
            // Of all that the plan gives, who gets least of it is shown in any case.
            var least = measure.Kind != "plan" ? null : measure.Tables.Where(table => table.Attributes.Count == 1).SelectMany(table => table.Cells)
                .Where(cell => cell.Ratio is not null).MinBy(cell => cell.Ratio);
            foreach (var (table, cell) in measure.Tables.SelectMany(table => table.Cells.Select(cell => (table, cell))))
            {
                if (!all && cell != least && !IsWorthALook(table, cell))
                {
                    hidden++;
                    continue;
                }

                shown++;
                grid.AddRow(
                    Markup.Escape(measure.Measure), Markup.Escape(Group(table.Attributes, cell.Values)),
                    cell.People is null ? "" : $"{cell.Selected:N0} of {cell.People:N0}", $"{cell.Rate:P1}", $"{cell.Ratio:0.00}",
                    cell.Ratio is null ? "" : $"{cell.Low:0.00}–{cell.High:0.00}",
                    P(cell.Corrected), Words(cell.Status, fairness));
            }
        }

        if (shown > 0) Screen.Out.Write(grid);
        if (hidden > 0) Screen.Out.WriteLine($"{hidden:N0} other groups are not shown; --all shows them, --json has them too.");
        Screen.Out.WriteLine(
            "Ratio: the group's rate by that of the most favoured one. Selected: given any; of money, scores and what was given so far, above the median. "
                + "chance?: below the least ratio, and may be chance.");
    }

    // What may be chance is shown where it would be none were it the only comparison, and of single attributes alone: of two at once there are many such.
    private static bool IsWorthALook(FairnessTableDocument table, FairnessCellDocument cell) =>
        cell.Status is "flagged" or "different" || (cell is { Status: "low", High: < 1 } && table.Attributes.Count == 1);

    private static void Pairs(FairnessDocument fairness, bool all)
    {
        var shown = fairness.Pairs.Where(pairs => all || pairs.IsFlagged).ToList();
        if (shown.Count > 0)
        {
            var grid = Grids.Of("what", "of pairs alike but for", "pairs", "gets less", "gets more", "Holm p", "");
            foreach (var pairs in shown)
            {
                grid.AddRow(
                    Markup.Escape(pairs.Measure), Markup.Escape($"{pairs.Attribute} {pairs.Value}, not {pairs.Against}"), $"{pairs.Pairs:N0}",
                    $"{pairs.Less:N0}", $"{pairs.More:N0}", P(pairs.Corrected),
                    pairs.Pairs is null ? "suppressed" : pairs.IsFlagged ? "[red]less[/]" : "");
            }

            Screen.Out.Write(grid);
        }

        if (fairness.PairTests == 0) return;
        Screen.Out.WriteLine($"{fairness.PairTests:N0} comparisons of people alike in role and depth of unit, for what the plan decides in tier and gaps too"
            + (fairness.Pairs.Any(pairs => pairs.IsFlagged) ? "." : ": in none of them do those of a group get less by more than chance."));
    }

    private static void Parity(ParityDocument parity, string currency)
    {
        var grid = Grids.Of("tolerance", $"value, {Markup.Escape(currency)}", "bound", "loss", "loss of the best plans", "tightest limit", "its price");
        foreach (var point in parity.Points)
        {
            grid.AddRow(
                $"{point.Tolerance:0.###}", point.Value is { } value ? $"{value:N0}" : NoPlan.Cell(point.Status),
                $"{point.Bound:N0}", $"{point.Loss:N0}", point.Loss is null ? "" : $"{point.LeastLoss:N0}–{point.MostLoss:N0}",
                point.Tightest is { } limit ? Markup.Escape($"{limit.Attribute} {limit.Value} beside {limit.Against}, {limit.Measure}") : "",
                $"{point.Tightest?.Price:N0}");
        }

        Screen.Out.Write(grid);
        Screen.Out.WriteLine($"Parity of {string.Join(", ", parity.Constraints)}: no group's rate below (1 − tolerance) times another's, to within one person. "
            + $"Without it {parity.Value:N0}, and no plan is worth more than {parity.Bound:N0}. "
            + "Price: what one person more by which the group may fall short is worth.");
    }

    private static string Group(IReadOnlyList<string> attributes, IReadOnlyList<string?> values) =>
        string.Join(", ", attributes.Zip(values, (attribute, value) => $"{attribute} {value ?? "not stated"}"));

    private static string P(double? p) => p switch { null => "", < .001 => "<0.001", _ => $"{p:0.000}" };

    private static string Words(string status, FairnessDocument fairness) => status switch
    {
        "flagged" => "[red]less[/]",
        "low" => "chance?",
        "different" => "a little less",
        "under-share" => $"under {fairness.SmallestShare:P0}",
        "most-favoured" => "most favoured",
        "not-stated" or "not-compared" => "not compared",
        "suppressed" => "suppressed",
        _ => "",
    };
}
