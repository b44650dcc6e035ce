using System.Globalization;
using ExcelDataReader;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// The rows of one sheet, one at a time, each cell as the text that a CSV file would have for it: numbers in their shortest form, dates as
/// year-month-day, flags as true and false.
/// </summary>
internal sealed class SheetRows(IExcelDataReader reader, SheetScan scan, bool counts1904, CancellationToken cancellation)
{
    private const int RowsBetweenLooks = 4096;
    private static readonly TimeSpan From1900To1904 = TimeSpan.FromDays(1462);

    // Excel counts a 29 February 1900 that never was, and the library adds a day to what is before it.
    private static readonly DateTime FirstCounted = new(1900, 3, 1);

    /// <summary>The row at hand, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Cells in each row; empty ones to the right of a row's last are among them.</summary>
    public int Width { get; } = reader.FieldCount;

    /// <summary>Whether the row at hand has nothing in it.</summary>
    public bool IsBlank => Enumerable.Range(0, Width).All(cell => reader.GetValue(cell) is null or "" && FaultAt(cell) is null);

    /// <summary>Cells that are one.</summary>
    public IEnumerable<CellRange> Merged => reader.MergeCells ?? [];

    /// <summary>Goes on to the next row; false after the last.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public bool Read()
    {
        if (Line % RowsBetweenLooks == 0)
            cancellation.ThrowIfCancellationRequested();
        if (!reader.Read())
            return false;
        Line++;
        return true;
    }

    /// <summary>What is wrong with a cell whatever its column holds, and how it is shown.</summary>
    public (string Shown, Fault Fault)? FaultAt(int cell) => scan.FaultAt(Line, cell);

    /// <summary>A cell of the row at hand, from 0.</summary>
    public string TextOf(int cell) => cell >= Width ? "" : reader.GetValue(cell) switch
    {
        null => "",
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateTime day => TextOf(counts1904 ? From1904(day) : day),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        object other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private static string TextOf(DateTime day) =>
        day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static DateTime From1904(DateTime day)
    {
        if (day < FirstCounted)
            day = day.AddDays(-1);
        return day < DateTime.MaxValue - From1900To1904 ? day + From1900To1904 : day;
    }
}
