using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Columns;

/// <summary>Tables that come as columns. A row's line is its place, from 1.</summary>
internal sealed class ColumnTables(IReadOnlyList<DataTable> tables, ProblemLog problems, CancellationToken cancellation) : ITableSource
{
    private const int RowsBetweenLooks = 4096;

    /// <summary>The name of a table: its file without the ending.</summary>
    public static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    public TableRows<TRow> Read<TRow>(Table<TRow> table)
        where TRow : Row, new()
    {
        FileLog log = problems.For(table.File);
        DataTable? given = tables.FirstOrDefault(known => known.Name == NameOf(table.File));
        if (given is null)
            return CsvFolder.Missing(table, whole: true, log);
        var header = new TableHeader<TRow>(table, [.. given.Columns.Select(column => column.Name)], 0, log);
        int count = given.Columns.Count == 0 ? 0 : given.Columns.Max(column => column.Values.Length);
        if (!AreEven(given, count, log))
            return new(table, [], complete: false, log);
        if (count == 0 && table.Presence == Presence.Filled)
        {
            log.Error(null, null, null, new("has no rows.", "Add at least one row."));
            return new(table, [], complete: false, log);
        }
        return new(table, Rows(table, given, header, count, log), header.IsComplete, log);
    }

    private static bool AreEven(DataTable given, int count, FileLog log)
    {
        foreach (DataColumn column in given.Columns.Where(column => column.Values.Length != count))
        {
            log.Error(null, column.Name, null, new(
                $"has {column.Values.Length:N0} values where another column has {count:N0}.", "Give every column one value a row; null is an empty one."));
        }
        return given.Columns.All(column => column.Values.Length == count);
    }

    private List<TRow> Rows<TRow>(Table<TRow> table, DataTable given, TableHeader<TRow> header, int count, FileLog log)
        where TRow : Row, new()
    {
        var rows = new List<TRow>(count);
        for (int r = 0; r < count; r++)
            rows.Add(new TRow { Line = r + 1, Faults = header.Unknown });
        for (int c = 0; c < table.Columns.Count; c++)
        {
            if ((header.Unknown & (1u << c)) != 0)
                continue;
            Column<TRow> column = table.Columns[c];
            Array? values = header.CellOf(c) is int cell ? given.Columns[cell].Values : null;
            for (int r = 0; r < count; r++)
            {
                if (r % RowsBetweenLooks == 0)
                    cancellation.ThrowIfCancellationRequested();
                if (Put(column, rows[r], values, r, out string text) is not Fault fault)
                    continue;
                rows[r].Faults |= 1u << c;
                log.Error(r + 1, column.Name, text, fault);
            }
        }
        return rows;
    }

    // A typed value goes as it is where the field is of its type; else as the text that a file would hold.
    private static Fault? Put<TRow>(Column<TRow> column, TRow row, Array? values, int r, out string text)
        where TRow : Row, new()
    {
        text = "";
        switch (values)
        {
            case double[] numbers:
                if (column.Take(row, numbers[r])) return null;
                text = $"{numbers[r]:R}";
                break;
            case double?[] numbers:
                if (numbers[r] is double number && (column.Take(row, number) || column.Take(row, numbers[r]))) return null;
                text = $"{numbers[r]:R}";
                break;
            case int[] numbers:
                if (column.Take(row, numbers[r])) return null;
                text = $"{numbers[r]}";
                break;
            case int?[] numbers:
                text = $"{numbers[r]}";
                break;
            case bool[] flags:
                if (column.Take(row, flags[r])) return null;
                text = flags[r] ? "true" : "false";
                break;
            case string?[] texts:
                text = texts[r] ?? "";
                break;
            case not null:
                throw new NotSupportedException($"Column {column.Name} holds {values.GetType().Name}.");
        }
        return TableHeader<TRow>.Read(column, row, text);
    }
}
