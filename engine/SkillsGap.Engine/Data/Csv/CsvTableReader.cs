using System.Text.Unicode;
using CsvHelper;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Csv;

/// <summary>Reads one CSV file into rows of a table, and reports every cell that cannot be read.</summary>
/// <param name="table">The table.</param>
/// <param name="whole">Whether it must have rows where nothing can be said without.</param>
/// <param name="log">Where problems go.</param>
/// <param name="cancellation">Stops the reading.</param>
/// <param name="take">Takes each row with the byte where it ends, so that none is kept; null to keep them all.</param>
internal sealed class CsvTableReader<TRow>(
    Table<TRow> table, bool whole, FileLog log, CancellationToken cancellation, Action<TRow, long>? take = null)
    where TRow : Row, new()
{
    // Far above the longest row of cells that will do: a cell too long is still named by its column.
    private const int LongestRecord = 32 * 1024 * 1024;
    private const int MostColumns = 16_384;
    private const int RowsBetweenLooks = 4096;

    private CsvMalformedReason? malformed;

    public List<TRow> Rows { get; } = [];

    /// <summary>Reads what is opened; false if it could not be read whole.</summary>
    /// <exception cref="CsvFormatException">A row is too large to hold.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool Read(Func<CsvReaderOptions, CsvReader> open)
    {
        using CsvReader reader = open(new()
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = record => malformed = record.Reason,
        });
        if (!reader.Read())
        {
            log.Error(1, null, null, new("is empty: it has no header row.", $"Start it with the header {table.Header}"));
            return false;
        }
        if (!IsReadable(reader, null) || ReadHeader(reader) is not TableHeader<TRow> header)
            return false;
        int count = 0;
        for (; reader.Read(); count++)
        {
            if (count % RowsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            TRow row = ReadRow(reader, header);
            if (take is null)
                Rows.Add(row);
            else
                take(row, reader.ByteOffset);
        }
        if (count > 0 || !whole || table.Presence != Presence.Filled)
            return header.IsComplete;
        log.Error(1, null, null, new("has a header and no rows.", "Add at least one row."));
        return false;
    }

    // Null if the cells are separated by something else than commas, or if there are so many that no one meant them.
    private TableHeader<TRow>? ReadHeader(CsvReader reader)
    {
        int line = (int)reader.LineNumber;
        if (reader.FieldCount > MostColumns)
        {
            log.Error(line, null, null, new(
                $"has {reader.FieldCount:N0} columns; at most {MostColumns:N0} are read.", "Save the table without its empty columns."));
            return null;
        }
        string[] names = reader.Current.ToArray();
        if (names.Length != 1 || names[0].IndexOfAny([';', '\t', '|']) is not (>= 0 and int at))
            return new(table, names, line, log);
        log.Error(line, null, names[0], new(
            $"separates its columns by '{(names[0][at] == '\t' ? "tab" : names[0][at])}'.", "Save it with commas between the columns."));
        return null;
    }

    // A row that cannot be taken apart with certainty is reported once and still gives its key, so that what refers to it is not an error.
    private TRow ReadRow(CsvReader reader, TableHeader<TRow> header)
    {
        var row = new TRow { Line = (int)reader.LineNumber, Faults = header.Unknown };
        bool certain = IsReadable(reader, header) && HasAllCells(reader, header);
        for (int c = 0; c < table.Columns.Count; c++)
        {
            if ((header.Unknown & (1u << c)) != 0)
                continue;
            string cell = header.CellOf(c) is int i && i < reader.FieldCount ? reader.GetString(i) : "";
            Fault? fault = TableHeader<TRow>.Read(table.Columns[c], row, cell);
            if (fault is null)
                continue;
            row.Faults |= 1u << c;
            if (certain)
                log.Error(row.Line, table.Columns[c].Name, cell, fault);
        }
        if (!certain)
            row.Faults = uint.MaxValue;
        return row;
    }

    private bool HasAllCells(CsvReader reader, TableHeader<TRow> header)
    {
        if (reader.FieldCount == header.Width)
            return true;
        log.Error((int)reader.LineNumber, null, reader.Current.ToString(), new(
            $"has {reader.FieldCount} cells where the header has {header.Width}.",
            "Quote a cell that holds a comma; write every comma of an empty cell."));
        return false;
    }

    private bool IsReadable(CsvReader reader, TableHeader<TRow>? header)
    {
        int line = (int)reader.LineNumber;
        if (malformed is CsvMalformedReason reason)
        {
            malformed = null;
            log.Error(line, null, reader.Current.ToString(), reason == CsvMalformedReason.UnterminatedQuote
                ? new("opens a quote that is never closed.", "Close it, or write a quote inside a quoted cell twice.")
                : new("has a quote in the middle of a cell.", "Quote the whole cell, and write each quote inside it twice."));
            return false;
        }
        ReadOnlySpan<byte> record = reader.Current.RawRecord;
        if (Utf8.IsValid(record))
            return true;
        int cell = 0;
        while (Utf8.IsValid(reader.GetRawSpan(cell)))
            cell++;
        int at = Utf8Text.FirstInvalid(record);
        log.Error(line, TableHeader<TRow>.NameOf(table, cell, header), $"0x{record[at]:X2}", new(
            $"is not UTF-8 (byte {reader.ByteOffset + at} of the file).", "Save the file as UTF-8; it looks like another encoding."));
        return false;
    }
}
