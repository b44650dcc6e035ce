namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>A value per row and column, as shade and figure.</summary>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Values">Row by row; null leaves a cell out.</param>
/// <param name="Most">The value of the darkest shade, above 0.</param>
/// <param name="Measure">What the values are.</param>
/// <param name="Digits">Digits after the point.</param>
internal sealed record HeatChart(
    IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double?>> Values, double Most, string Measure, int Digits)
    : ReportChart;
