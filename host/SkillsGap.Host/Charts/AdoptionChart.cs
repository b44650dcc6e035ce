using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>The share of people who use a tool, by week: of everybody and of the uppermost units, a panel a tool.</summary>
internal static class AdoptionChart
{
    private const double Width = 960, Left = 72, Right = 720, Top = 100, PanelHeight = 260, Between = 96;
    private const int MostUnits = 8;
    private const string Whole = "#222222";
    private static readonly string[] Colours = ["#1f5fa8", "#d08a2e", "#3a8a4d", "#a04030", "#7a5aa8", "#2e8c9a", "#8a6a3a", "#b05a8a"];
    private static readonly string?[] Dashes = [null, "8 3", "2 3", "10 3 2 3"];

    /// <summary>The picture as SVG.</summary>
    public static string Of(AdoptionDocument document)
    {
        const string title = "Use of tools by week";
        var svg = new Svg(Width, Top + (Math.Max(1, document.Tools.Count) * (PanelHeight + Between)) - 30, title);
        svg.Text(Left, 32, title, size: 18, bold: true, colour: Whole);
        svg.Text(
            Left, 52, $"Share of people who used the tool in a week, to {document.AsOf:yyyy-MM-dd}. "
                + "Weeks and units of which nothing may be said are left out.", colour: "#666666");
        foreach (var (t, tool) in document.Tools.Index()) Tool(svg, document, tool, Top + (t * (PanelHeight + Between)));
        return svg.ToString();
    }

    private static void Tool(Svg svg, AdoptionDocument document, ToolAdoptionDocument tool, double top)
    {
        // Where one unit stands above all others, these say more.
        var depth = tool.Units.Count(unit => unit.Depth == 0) > 1 ? 0 : 1;
        List<(string Name, int People, IReadOnlyList<int?> Active)> lines =
        [
            .. tool.Units.Where(unit => unit.Depth == depth && unit.People.HasValue && unit.ActiveByWeek.Any(count => count.HasValue))
                .OrderByDescending(unit => unit.People).ThenBy(unit => unit.Id, StringComparer.Ordinal).Take(MostUnits)
                .Select(unit => (unit.Name, unit.People!.Value, unit.ActiveByWeek)),
        ];
        if (document.People is { } people) lines.Insert(0, ("everybody", people, tool.ActiveByWeek));
        var (first, last) = (document.Weeks[0].DayNumber, document.Weeks[^1].DayNumber);
        var across = Axis.OfDays(first, last, Left, Right);
        var most = lines.SelectMany(line => line.Active, (line, count) => (double)(count ?? 0) / line.People).DefaultIfEmpty(0).Max();
        var up = Axis.Of(0, 100 * Math.Max(0.05, most), top + PanelHeight, top, 5, widen: true);
        Panel.Draw(svg, across, up, (Left, top, Right, top + PanelHeight), $"{tool.Name}: % of people", null);
        foreach (var (i, line) in lines.Index())
        {
            var (colour, dashes) = i == 0 ? (Whole, null) : (Colours[(i - 1) % Colours.Length], Dashes[(i - 1) % Dashes.Length]);
            var points = line.Active.Index().Where(week => week.Item.HasValue)
                .Select(week => (
                    X: across[document.Weeks[week.Index].DayNumber], Y: up[100.0 * week.Item!.Value / line.People], week.Index, Count: week.Item.Value)).ToList();
            svg.Polyline(points.Select(point => (point.X, point.Y)), colour, i == 0 ? 3 : 2, dashes);
            foreach (var point in points)
            {
                svg.Dot(
                    point.X, point.Y, colour,
                    $"{line.Name}, week of {document.Weeks[point.Index]:yyyy-MM-dd}: {point.Count:N0} of {line.People:N0}");
            }

            var y = top + 8 + (22 * i);
            svg.Line(Right + 24, y - 4, Right + 52, y - 4, colour, i == 0 ? 3 : 2, dashes);
            svg.Text(Right + 58, y, line.Name.Length <= 26 ? line.Name : $"{line.Name[..25]}…");
        }
    }
}
