namespace SkillsGap.Host.Reporting;

/// <summary>A part of the report.</summary>
/// <param name="Id">Names it within the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Notes">What else there is to say, a paragraph each: what is missing and how it is had, among others.</param>
internal sealed record ReportSection(string Id, string Title, IReadOnlyList<ReportFigure> Figures, params IReadOnlyList<string> Notes)
{
    /// <summary>A section without its data: it says what gives them.</summary>
    public static ReportSection Missing(string id, string title, string note) => new(id, title, [], note);
}
