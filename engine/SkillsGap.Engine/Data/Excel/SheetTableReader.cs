using ExcelDataReader;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>Reads one sheet into rows of a table, and reports every cell that cannot be read. Rows with nothing in them are passed over.</summary>
/// <param name="table">The table.</param>
/// <param name="whole">Whether it must be there if it is not optional, with rows where nothing can be said without.</param>
/// <param name="log">Where its problems go.</param>
/// <param name="rowRead">Told of each row that was read, or null.</param>
internal sealed class SheetTableReader<TRow>(Table<TRow> table, bool whole, FileLog log, Action? rowRead) : ISheetTable
    where TRow : Row, new()
{
    private readonly List<TRow> rows = [];
    private bool complete;
    private bool warned;

    public TableRows<TRow> Rows => new(table, rows, complete, log);

    /// <summary>Whether there is a sheet of the table.</summary>
    public bool IsThere { get; private set; }

    /// <summary>Columns that the sheet does without.</summary>
    public string[] Absent { get; private set; } = [];

    public void Miss()
    {
        complete = !whole || table.Presence == Presence.Optional;
        if (!complete)
            log.Error(null, null, null, new("is missing.", $"Add it with the header {table.Header}"));
    }

    public void Read(SheetRows sheet)
    {
        IsThere = true;
        if (ReadHeader(sheet) is not TableHeader<TRow> header)
        {
            log.Error(1, null, null, new("is empty: it has no header row.", $"Start it with the header {table.Header}"));
            return;
        }
        Absent = [.. table.Columns.Where((_, c) => header.CellOf(c) is null).Select(column => column.Name)];
        int headerLine = sheet.Line;
        while (sheet.Read())
        {
            if (sheet.IsBlank)
                continue;
            rows.Add(ReadRow(sheet, header));
            rowRead?.Invoke();
        }
        ReportMerged(sheet, header, headerLine);
        complete = header.IsComplete;
        if (rows.Count > 0 || !whole || table.Presence != Presence.Filled)
            return;
        log.Error(headerLine, null, null, new("has a header and no rows.", "Add at least one row."));
        complete = false;
    }

    // The first row with anything in it.
    private TableHeader<TRow>? ReadHeader(SheetRows sheet)
    {
        while (sheet.Read())
        {
            if (sheet.IsBlank)
                continue;
            string[] names = [.. Enumerable.Range(0, sheet.Width).Select(sheet.TextOf)];
            int width = Array.FindLastIndex(names, name => name.Length > 0) + 1;
            return new(table, [.. names.Take(width).Select((name, cell) => name.Length > 0 ? name : SheetWriter.LettersOf(cell))], sheet.Line, log);
        }
        return null;
    }

    private TRow ReadRow(SheetRows sheet, TableHeader<TRow> header)
    {
        var row = new TRow { Line = sheet.Line, Faults = header.Unknown };
        for (int c = 0; c < table.Columns.Count; c++)
        {
            if ((header.Unknown & (1u << c)) != 0)
                continue;
            Column<TRow> column = table.Columns[c];
            string cell = header.CellOf(c) is int i ? sheet.TextOf(i) : "";
            Fault? fault = TableHeader<TRow>.Read(column, row, cell);
            if (header.CellOf(c) is int at && sheet.FaultAt(at) is var (shown, unread))
                (cell, fault) = (shown, unread);
            if (fault is null)
                continue;
            row.Faults |= 1u << c;
            log.Error(row.Line, column.Name, cell, fault);
        }
        WarnOfCellsOutside(sheet, header);
        return row;
    }

    private void WarnOfCellsOutside(SheetRows sheet, TableHeader<TRow> header)
    {
        for (int cell = header.Width; cell < sheet.Width && !warned; cell++)
        {
            if (sheet.TextOf(cell).Length == 0)
                continue;
            warned = true;
            log.Warn(sheet.Line, SheetWriter.LettersOf(cell), sheet.TextOf(cell), new(
                "stands in a column without a name and is not read, like all that stands there.", "Name the column, or clear it."));
        }
    }

    // Only the first of merged cells holds anything; whether the others are meant to hold the same nobody knows.
    private void ReportMerged(SheetRows sheet, TableHeader<TRow> header, int headerLine)
    {
        foreach (CellRange range in sheet.Merged.Where(range => range.FromColumn < header.Width && range.ToRow + 1 >= headerLine))
        {
            string cells = $"{SheetWriter.LettersOf(Math.Max(0, range.FromColumn))}{range.FromRow + 1}"
                + $":{SheetWriter.LettersOf(Math.Max(0, range.ToColumn))}{range.ToRow + 1}";
            log.Error(range.FromRow + 1, null, cells, new("are merged cells.", "Split them, and fill in each of them."));
        }
    }
}
