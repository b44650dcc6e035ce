namespace SkillsGap.Host.Reporting;

/// <summary>The figures of a chart as a table: what a chart shows to the eye is here for every reader.</summary>
/// <param name="Caption">What the table is of.</param>
/// <param name="Headers">Names of the columns; the first column names the row.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Words">Columns of words, set to the left; all others are figures.</param>
internal sealed record ReportTable(string Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows, params IReadOnlyList<int> Words);
