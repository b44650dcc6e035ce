namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>A bar per name of a chart.</summary>
/// <param name="Name">Name of the series.</param>
/// <param name="Values">Length of each; null leaves it out.</param>
/// <param name="Labels">What is written at each; null for its value.</param>
internal sealed record BarSeries(string Name, IReadOnlyList<double?> Values, IReadOnlyList<string>? Labels = null);
