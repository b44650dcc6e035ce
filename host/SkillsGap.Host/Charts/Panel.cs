namespace SkillsGap.Host.Charts;

/// <summary>A framed part of a picture: its title, a grid, and labels along the left and the lower side.</summary>
internal static class Panel
{
    public const string Grid = "#e6e6e6", Frame = "#999999";

    /// <summary>Draws all but what is in it.</summary>
    public static void Draw(Svg svg, Axis across, Axis up, (double Left, double Top, double Right, double Bottom) box, string title, string? below)
    {
        svg.Text(box.Left, box.Top - 10, title, size: 13, bold: true);
        foreach (var (at, label) in up.Ticks)
        {
            svg.Line(box.Left, up[at], box.Right, up[at], Grid);
            svg.Text(box.Left - 8, up[at] + 4, label, "end");
        }

        foreach (var (at, label) in across.Ticks)
        {
            svg.Line(across[at], box.Top, across[at], box.Bottom, Grid);
            svg.Line(across[at], box.Bottom, across[at], box.Bottom + 4, Frame);
            svg.Text(across[at], box.Bottom + 18, label, "middle");
        }

        svg.Line(box.Left, box.Bottom, box.Right, box.Bottom, Frame);
        svg.Line(box.Left, box.Top, box.Left, box.Bottom, Frame);
        if (below is not null) svg.Text((box.Left + box.Right) / 2, box.Bottom + 38, below, "middle", size: 13);
    }
}
