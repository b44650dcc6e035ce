using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>What the heads of each kind of work are worth, a panel a curve, with the heads of today and those composed.</summary>
internal static class DesignChart
{
    private const double Width = 1020, Left = 72, Top = 120, PanelWidth = 250, PanelHeight = 140, Across = 80, Down = 96;
    private const int Columns = 3;
    private const string Composed = "#1f5fa8", Today = "#a04030", Filled = "#c9dcef";

    /// <summary>The picture as SVG.</summary>
    public static string Of(TeamDesignDocument design)
    {
        var title = $"{design.Practitioners:N0} practitioners, {design.Supporters:N0} supporters, {design.Kept:N0} kept for existing work";
        WorkCompositionDocument[] shown = [.. design.Work.Where(work => work.Wanted > 0)];
        var svg = new Svg(Width, Top + (Math.Ceiling(shown.Length / (double)Columns) * (PanelHeight + Down)), title);
        svg.Text(Left, 32, title, size: 18, bold: true, colour: "#222222");
        svg.Text(Left, 54, $"Worth of a head a month in {design.Currency}, falling with the number of proficient heads. Dashed: today. Solid: composed; "
            + "the filled part is what they earn.", colour: "#666666");
        for (var i = 0; i < shown.Length; i++)
            Draw(svg, shown[i], Left + (i % Columns * (PanelWidth + Across)), Top + (i / Columns * (PanelHeight + Down)));
        return svg.ToString();
    }

    private static void Draw(Svg svg, WorkCompositionDocument work, double left, double top)
    {
        var (right, bottom) = (left + PanelWidth, top + PanelHeight);
        var across = Axis.Of(0, 1.1 * Math.Max(work.Steps[^1].UpTo, Math.Max(work.Heads, work.HeadsToday)), left, right, 5);
        var up = Axis.Of(0, work.Steps[0].ValuePerMonth, bottom, top, 4, widen: true);
        Panel.Draw(
            svg, across, up, (left, top, right, bottom), $"{work.Role}, {work.Kind} ({work.Part})",
            $"{work.HeadsToday:0.0} heads today, {work.Heads:0.0} composed");
        var from = 0.0;
        var line = new List<(double X, double Y)>();
        foreach (var step in work.Steps)
        {
            var filled = Math.Min(step.UpTo, work.Heads);
            if (filled > from)
            {
                svg.Bar(across[from], up[step.ValuePerMonth], across[filled] - across[from], bottom - up[step.ValuePerMonth], Filled,
                    $"heads {from:0.0} to {filled:0.0}: {step.ValuePerMonth:N0} a head and month");
            }

            line.Add((across[from], up[step.ValuePerMonth]));
            line.Add((across[step.UpTo], up[step.ValuePerMonth]));
            from = step.UpTo;
        }

        svg.Polyline([.. line, (across[from], bottom), (right, bottom)], "#333333");
        svg.Line(across[work.HeadsToday], top, across[work.HeadsToday], bottom, Today, 1.8, "5 4");
        svg.Line(across[work.Heads], top, across[work.Heads], bottom, Composed, 2.4);
    }
}
