using CsvHelper;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Csv;

/// <summary>Writes rows as CSV in the one canonical form: UTF-8 without mark, LF, quotes only where they must be, every column.</summary>
internal static class CsvTableWriter
{
    private const int RowsBetweenLooks = 4096;
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    public static void Write<TRow>(Table<TRow> table, IEnumerable<TRow> rows, Stream stream, CancellationToken cancellation)
        where TRow : Row, new()
    {
        using CsvWriter writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var column in table.Columns)
            writer.WriteField(column.Name);
        writer.EndRecord();
        int written = 0;
        foreach (TRow row in rows)
        {
            if (written++ % RowsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            foreach (var column in table.Columns)
                writer.WriteField(column.Write(row));
            writer.EndRecord();
        }
    }
}
