using SkillsGap.Host.Reporting.Drawing;

namespace SkillsGap.Host.Reporting;

/// <summary>Charts, what they say in a sentence, and their figures.</summary>
/// <param name="Id">Names it within the page.</param>
/// <param name="Says">What is to be seen, for those who do not see it.</param>
/// <param name="Charts">The charts; none where the table says it all.</param>
/// <param name="Table">The figures.</param>
/// <param name="Title">Its own title; null where that of the section is enough.</param>
internal sealed record ReportFigure(string Id, string Says, IReadOnlyList<NamedChart> Charts, ReportTable Table, string? Title = null)
{
    /// <summary>A figure of one chart.</summary>
    public ReportFigure(string id, string says, ReportChart chart, ReportTable table, string? title = null)
        : this(id, says, [new NamedChart(null, chart)], table, title)
    {
    }
}
