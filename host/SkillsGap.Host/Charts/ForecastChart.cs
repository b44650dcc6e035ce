using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Charts;

/// <summary>People below what their role needs, as a heat map of skills by quarter.</summary>
internal static class ForecastChart
{
    private const double Left = 230, Top = 96, CellWidth = 78, CellHeight = 26, Margin = 30;
    private const int LongestName = 32;

    /// <summary>The picture as SVG.</summary>
    public static string Of(ForecastDocument forecast)
    {
        var title = $"People below what their role needs{(forecast.Role is null ? "" : $" ({forecast.Role})")}, if nothing is done";
        var svg = new Svg(
            Math.Max(760, Left + (forecast.Days.Count * CellWidth) + Margin), Top + (forecast.Skills.Count * CellHeight) + Margin, title);
        svg.Text(Margin, 32, title, size: 18, bold: true, colour: "#222222");
        svg.Text(Margin, 52, "Number expected below on the day; the redder, the greater their share of all whose role requires the skill.", colour: "#666666");
        for (var d = 0; d < forecast.Days.Count; d++)
        {
            var day = d == 0 ? $"{forecast.Days[0]:yyyy-MM-dd}" : ForecastView.Quarter(forecast.Days[d]);
            svg.Text(Left + ((d + 0.5) * CellWidth), Top - 10, day, "middle", bold: true);
        }

        for (var s = 0; s < forecast.Skills.Count; s++) Row(svg, forecast, forecast.Skills[s], Top + (s * CellHeight));
        return svg.ToString();
    }

    private static void Row(Svg svg, ForecastDocument forecast, SkillForecastDocument skill, double top)
    {
        var name = skill.Skill.Length <= LongestName ? skill.Skill : $"{skill.Skill[..(LongestName - 1)]}…";
        svg.Text(Left - 10, top + 17, name, "end");
        for (var d = 0; d < forecast.Days.Count; d++)
        {
            var (left, share) = (Left + (d * CellWidth), (double)skill.Below[d] / skill.People);
            svg.Bar(
                left + 1, top + 1, CellWidth - 2, CellHeight - 2, Colour(share),
                $"{skill.Skill}, {forecast.Days[d]:yyyy-MM-dd}: {skill.Below[d]:N0} of {skill.People:N0} expected below, "
                    + $"{skill.ExpectedBelow[d]:N1} by their probabilities; mean gap {skill.Gap[d]:0.00}");
            svg.Text(left + (CellWidth / 2), top + 17, $"{skill.Below[d]:N0}", "middle", share > 0.6 ? "#ffffff" : "#333333");
        }
    }

    // From a pale grey to a dark red.
    private static string Colour(double share) => $"#{Mix(0xF2, 0xB0, share):X2}{Mix(0xF2, 0x30, share):X2}{Mix(0xF0, 0x28, share):X2}";

    private static int Mix(int from, int to, double share) => (int)Math.Round(from + ((to - from) * share));
}
