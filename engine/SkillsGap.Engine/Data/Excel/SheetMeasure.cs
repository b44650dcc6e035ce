using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>What must be known of a sheet before it is written: how many rows, how wide its columns are, and whether it fits.</summary>
internal sealed class SheetMeasure
{
    public const int MostRows = 1_048_576;
    public const int MostColumns = 16_384;

    private const int LongestText = 32_767;
    private const int Narrowest = 8, Widest = 60;
    private const int RowsBetweenLooks = 4096;

    private SheetMeasure(int columns) => Widths = new int[columns];

    /// <summary>Rows, the first with the names of the columns included.</summary>
    public int Rows { get; private set; } = 1;

    /// <summary>Characters that each column is wide.</summary>
    public int[] Widths { get; }

    /// <summary>Goes through the rows once; what does not fit goes to the log.</summary>
    public static SheetMeasure Of(Sheet sheet, FileLog log, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var measure = new SheetMeasure(sheet.Columns.Count);
        for (int c = 0; c < sheet.Columns.Count; c++)
            measure.Widths[c] = Math.Max(Narrowest, sheet.Columns[c].Name.Length + 4);
        foreach (Cell[] row in sheet.Rows)
        {
            if (measure.Rows++ % RowsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            for (int c = 0; c < row.Length; c++)
            {
                if (row[c].Content is not string content)
                    continue;
                if (row[c].Kind == CellKind.Text && EscapedText.Of(content).Length > LongestText)
                {
                    log.Error(measure.Rows, sheet.Columns[c].Name, content, new(
                        $"is {content.Length} characters long; a cell of a workbook holds {LongestText}.", "Shorten it, or keep it as CSV."));
                }
                measure.Widths[c] = Math.Max(measure.Widths[c], Math.Min(Shown(row[c], content) + 2, Widest));
            }
        }
        if (measure.Rows > MostRows)
        {
            log.Error(null, null, null, new(
                $"would have {measure.Rows:N0} rows; a sheet of a workbook has at most {MostRows:N0}.", "Keep it as CSV, which has no limit."));
        }
        return measure;
    }

    private static int Shown(Cell cell, string content) => cell.Kind switch
    {
        CellKind.Date => 10,
        CellKind.Number => Math.Min(content.Length, 14),
        CellKind.Flag => 5,
        _ => content.Length,
    };
}
