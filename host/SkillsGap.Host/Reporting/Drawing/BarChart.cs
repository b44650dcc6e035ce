namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>Bars beside each other, or on end.</summary>
/// <param name="Names">What the bars are of.</param>
/// <param name="Series">One bar of each per name.</param>
/// <param name="Measure">What their length is.</param>
/// <param name="IsStacked">Whether the bars of a name are one bar in parts.</param>
/// <param name="Level">A value to compare with; null for none.</param>
/// <param name="Accent">Index of the name that counts, where one series has its bars side by side; null for all alike.</param>
internal sealed record BarChart(
    IReadOnlyList<string> Names, IReadOnlyList<BarSeries> Series, string Measure, bool IsStacked = false, Level? Level = null,
    int? Accent = null) : ReportChart;
