using System.Text;
using ExcelDataReader;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>
/// Tables as sheets of a workbook, each named as its file is without the ending. All are read at once, in the order of the workbook,
/// because the library cannot go back; asked for later, each is there.
/// </summary>
internal sealed class WorkbookTables : ITableSource
{
    private readonly Dictionary<string, ISheetTable> tables = [];
    private readonly Func<string, FileLog> logs;
    private readonly Action<string>? rowRead;
    private readonly bool whole;

    // The library asks for the encoding of .xls files whatever it reads.
    static WorkbookTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a workbook.</summary>
    /// <param name="stream">The workbook; it can be sought in, and stays open.</param>
    /// <param name="book">Where problems of the workbook as a whole go.</param>
    /// <param name="logs">Where problems of a sheet go, by its name.</param>
    /// <param name="whole">Whether every table must be there that is not optional, and the scenario.</param>
    /// <param name="rowRead">Told of each row that was read, by its sheet, or null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public WorkbookTables(
        Stream stream, FileLog book, Func<string, FileLog> logs, bool whole, Action<string>? rowRead, CancellationToken cancellation)
    {
        (this.logs, this.whole, this.rowRead) = (logs, whole, rowRead);
        // Asked for before anything is read, each table says that it is wanted.
        WorkforceRows.Read(this);
        Read(ScenarioRow.Table);
        Load(stream, book, cancellation);
    }

    /// <summary>The rows of the scenario.</summary>
    public TableRows<ScenarioRow> Scenario => Read(ScenarioRow.Table);

    /// <summary>The name of the sheet of a file.</summary>
    public static string SheetOf(string file) => Path.GetFileNameWithoutExtension(file);

    public TableRows<TRow> Read<TRow>(Table<TRow> table)
        where TRow : Row, new() => ReaderOf(table).Rows;

    /// <summary>What reads, or has read, the sheet of a table.</summary>
    public SheetTableReader<TRow> ReaderOf<TRow>(Table<TRow> table)
        where TRow : Row, new()
    {
        string name = SheetOf(table.File);
        if (!tables.TryGetValue(name, out ISheetTable? sheet))
            tables.Add(name, sheet = new SheetTableReader<TRow>(table, whole, logs(name), rowRead is null ? null : () => rowRead(name)));
        return (SheetTableReader<TRow>)sheet;
    }

    private void Load(Stream stream, FileLog book, CancellationToken cancellation)
    {
        using WorkbookPackage? package = WorkbookPackage.Open(stream, book);
        if (package is null || Scan(package, cancellation) is not Dictionary<string, SheetScan> scans)
            return;
        foreach (var (name, table) in tables.Where(table => !scans.ContainsKey(table.Key)))
            table.Miss();
        string at = "";
        try
        {
            using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(stream, new() { LeaveOpen = true });
            do
            {
                // A spoiled sheet may have no name at all.
                at = reader.Name ?? "";
                if (scans.TryGetValue(at, out SheetScan? scan))
                    tables[at].Read(new SheetRows(reader, scan, package.CountsFrom1904Unnoticed, cancellation));
            }
            while (reader.NextResult());
        }
        // The library throws whatever comes up when it meets XML that is no workbook's.
        catch (Exception problem) when (problem is not (OperationCanceledException or OutOfMemoryException or IOException))
        {
            book.Error(null, null, at.Length == 0 ? null : at, WorkbookPackage.Damaged($"it cannot be read in or after this sheet ({problem.Message})"));
        }
    }

    private Dictionary<string, SheetScan>? Scan(WorkbookPackage package, CancellationToken cancellation)
    {
        var scans = new Dictionary<string, SheetScan>();
        bool sound = true;
        foreach (var (name, part) in package.Sheets)
        {
            if (!tables.ContainsKey(name))
            {
                logs(name).Warn(null, null, null, new("is no table of a workforce and is not read.",
                    () => Nearest.Cure(name, tables.Keys, $"Remove it; the tables are {string.Join(", ", tables.Keys)}.")));
                continue;
            }
            if (SheetScan.Of(package, part, logs(name), cancellation) is SheetScan scan)
                scans.Add(name, scan);
            else
                sound = false;
        }
        return sound ? scans : null;
    }
}
