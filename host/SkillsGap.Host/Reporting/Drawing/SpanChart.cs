namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>From when to when: a row per thing.</summary>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Kinds">Names of the kinds of spans.</param>
/// <param name="Spans">The spans.</param>
internal sealed record SpanChart(IReadOnlyList<string> Rows, IReadOnlyList<string> Kinds, IReadOnlyList<Span> Spans) : ReportChart;
