using SkillsGap.Host.Reporting.Drawing;

namespace SkillsGap.Host.Reporting;

/// <summary>A chart under a name of its own.</summary>
/// <param name="Name">The name; null where that of the figure is enough.</param>
/// <param name="Chart">The chart.</param>
internal sealed record NamedChart(string? Name, ReportChart Chart);
