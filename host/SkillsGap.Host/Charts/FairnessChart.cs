using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>Impact ratios with their intervals, a line a group by one attribute, beside the least ratio and 1.</summary>
internal static class FairnessChart
{
    private const double Width = 960, Left = 380, Right = 820, Top = 104, RowHeight = 24, Margin = 30, Most = 1.5;
    private const int LongestName = 52;
    private const string Flagged = "#b02a2a", Low = "#b36b00", Other = "#1f5fa8";

    /// <summary>The picture as SVG.</summary>
    public static string Of(FairnessDocument fairness)
    {
        var rows = (from measure in fairness.Measures
                    from table in measure.Tables
                    where table.Attributes.Count == 1
                    from cell in table.Cells
                    where cell.Ratio is not null
                    select (measure, table, cell)).ToList();
        const string Title = "Who gets what: rate of each group by that of the most favoured one";
        var bottom = Top + (rows.Count * RowHeight);
        var svg = new Svg(Width, bottom + Margin, Title);
        svg.Text(Margin, 32, Title, size: 18, bold: true, colour: "#222222");
        var marks = $"▲ below {fairness.LeastRatio:0.##} and no chance; ■ below it, may be chance; ● not below it.";
        svg.Text(Margin, 52, $"Lines are {fairness.Confidence:P0} intervals. {marks}", colour: "#666666");
        foreach (var ratio in new[] { 0, fairness.LeastRatio, 1, Most })
        {
            var isLeast = ratio == fairness.LeastRatio;
            svg.Line(At(ratio), Top - 8, At(ratio), bottom, isLeast ? "#444444" : "#cccccc", 1, isLeast ? "4 3" : null);
            svg.Text(At(ratio), Top - 14, $"{ratio:0.##}", "middle");
        }

        for (var k = 0; k < rows.Count; k++) Row(svg, rows[k].measure, rows[k].table, rows[k].cell, Top + ((k + 0.5) * RowHeight));
        if (rows.Count == 0) svg.Text(Margin, Top + 16, "No two groups are large enough to be compared.");
        return svg.ToString();
    }

    private static void Row(Svg svg, FairnessMeasureDocument measure, FairnessTableDocument table, FairnessCellDocument cell, double y)
    {
        var name = $"{measure.Measure}: {table.Attributes[0]} {cell.Values[0]} beside {table.MostFavoured![0]}";
        var (mark, colour) = cell.Status switch { "flagged" => ("▲", Flagged), "low" => ("■", Low), _ => ("●", Other) };
        var tested = cell.Against is { } against ? $", Holm p {cell.Corrected:0.000} against {against[0]}" : "";
        var hint = $"{name}: {cell.Rate:P1} of {cell.People:N0}, ratio {cell.Ratio:0.00}, interval {cell.Low:0.00}–{cell.High:0.00}{tested}";
        svg.Text(Left - 14, y + 4, name.Length <= LongestName ? name : $"{name[..(LongestName - 1)]}…", "end");
        svg.Line(At(cell.Low!.Value), y, At(cell.High!.Value), y, colour, 2);
        svg.Bar(Left, y - (RowHeight / 2), Right - Left, RowHeight, "#ffffff", hint, 0);
        svg.Text(At(cell.Ratio!.Value), y + 5, mark, "middle", colour, 14);
        svg.Text(Right + 14, y + 4, $"{cell.Ratio:0.00}  (n {cell.People:N0})", colour: colour, bold: cell.Status == "flagged");
    }

    private static double At(double ratio) => Left + ((Right - Left) * Math.Min(ratio, Most) / Most);
}
