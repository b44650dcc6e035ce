using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Csv;

/// <summary>Tables as CSV files in memory, each under its name: what a <see cref="CsvFolder"/> is on the disk.</summary>
internal sealed class CsvArchive(IReadOnlyDictionary<string, byte[]> files, ProblemLog problems, CancellationToken cancellation) : ITableSource
{
    public TableRows<TRow> Read<TRow>(Table<TRow> table)
        where TRow : Row, new()
    {
        FileLog log = problems.For(table.File);
        return files.TryGetValue(table.File, out byte[]? bytes)
            ? CsvFolder.ReadBytes(table, bytes, log, cancellation)
            : CsvFolder.Missing(table, whole: true, log);
    }
}
