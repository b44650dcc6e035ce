using CsvHelper;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Csv;

/// <summary>Tables as CSV files of a folder (RFC 4180, UTF-8, header row). Reads on after each problem, so that all are found.</summary>
/// <param name="path">The folder.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="whole">Whether every table must be there that is not optional, with rows where nothing can be said without.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class CsvFolder(string path, ProblemLog problems, bool whole, CancellationToken cancellation) : ITableSource
{
    public TableRows<TRow> Read<TRow>(Table<TRow> table)
        where TRow : Row, new()
    {
        FileLog log = problems.For(table.File);
        string file = Path.Combine(path, table.File);
        return File.Exists(file) ? ReadFile(table, file, whole, log, cancellation) : Missing(table, whole, log);
    }

    /// <summary>What stands for a file that is not there.</summary>
    public static TableRows<TRow> Missing<TRow>(Table<TRow> table, bool whole, FileLog log)
        where TRow : Row, new()
    {
        bool lacks = whole && table.Presence != Presence.Optional;
        if (lacks)
            log.Error(null, null, null, new("is missing.", $"Add it with the header {table.Header}"));
        return new(table, [], complete: !lacks, log);
    }

    /// <summary>The rows of a file that is there.</summary>
    public static TableRows<TRow> ReadFile<TRow>(Table<TRow> table, string file, bool whole, FileLog log, CancellationToken cancellation)
        where TRow : Row, new() => ReadFile(table, file, whole, log, null, cancellation);

    /// <summary>Gives the rows of a file one after the other, each with the byte where it ends, and keeps none.</summary>
    public static void Stream<TRow>(Table<TRow> table, string file, FileLog log, Action<TRow, long> take, CancellationToken cancellation)
        where TRow : Row, new() => ReadFile(table, file, true, log, take, cancellation);

    private static TableRows<TRow> ReadFile<TRow>(
        Table<TRow> table, string file, bool whole, FileLog log, Action<TRow, long>? take, CancellationToken cancellation)
        where TRow : Row, new()
    {
        try
        {
            Span<byte> start = stackalloc byte[2];
            using (FileStream stream = File.OpenRead(file))
                start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
            return Read(table, start, options => CsvReader.FromFile(file, options), whole, log, take, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.Error(null, null, null, new($"cannot be read: {problem.Message}", "Check that the file is there and may be read."));
        }
        return new(table, [], complete: false, log);
    }

    /// <summary>The rows of a table in memory.</summary>
    public static TableRows<TRow> ReadBytes<TRow>(Table<TRow> table, byte[] bytes, FileLog log, CancellationToken cancellation)
        where TRow : Row, new() => Read(table, bytes.AsSpan(0, Math.Min(2, bytes.Length)), options => CsvReader.Create(bytes, options), true, log,
            null, cancellation);

    private static TableRows<TRow> Read<TRow>(
        Table<TRow> table, ReadOnlySpan<byte> start, Func<CsvReaderOptions, CsvReader> open, bool whole, FileLog log, Action<TRow, long>? take,
        CancellationToken cancellation)
        where TRow : Row, new()
    {
        if (start is [0xFE, 0xFF] or [0xFF, 0xFE])
        {
            log.Error(1, null, "byte 0", new("is UTF-16, not UTF-8.", "Save it as UTF-8."));
            return new(table, [], complete: false, log);
        }
        try
        {
            var reader = new CsvTableReader<TRow>(table, whole, log, cancellation, take);
            return new(table, reader.Rows, reader.Read(open), log);
        }
        catch (CsvFormatException problem)
        {
            log.Error((int)problem.LineNumber, null, null, new(
                $"holds a row too large to read: {problem.Message}", "Close the quote that is still open, or cut the row short."));
        }
        return new(table, [], complete: false, log);
    }
}
