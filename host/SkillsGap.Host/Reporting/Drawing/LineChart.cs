using System.Text.Json.Nodes;

namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>Lines over days or over figures.</summary>
/// <param name="Across">Where the points stand: days (yyyy-MM-dd) or figures.</param>
/// <param name="AcrossName">What they are.</param>
/// <param name="Measure">What the lines' height is.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Band">The room that an interval takes; null for none.</param>
/// <param name="Levels">Values to compare with, drawn across.</param>
/// <param name="Marks">What stands upright.</param>
/// <param name="Digits">Digits after the point.</param>
/// <param name="IsFromZero">Whether the measure is shown from 0.</param>
internal sealed record LineChart(
    JsonArray Across, string AcrossName, string Measure, IReadOnlyList<LineSeries> Lines, Band? Band, IReadOnlyList<Level> Levels,
    IReadOnlyList<Mark> Marks, int Digits, bool IsFromZero = true) : ReportChart
{
    /// <summary>Days as the chart takes them.</summary>
    public static JsonArray Days(IEnumerable<DateOnly> days) => [.. days.Select(day => JsonValue.Create($"{day:yyyy-MM-dd}"))];

    /// <summary>Figures as the chart takes them.</summary>
    public static JsonArray Figures(IEnumerable<double> figures) => [.. figures.Select(figure => JsonValue.Create(figure))];
}
