using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Building;

/// <summary>Stores one file: its name, and what writes its bytes.</summary>
internal delegate void PutFile(string file, Action<Stream> write);

/// <summary>The files of a workforce in their one canonical form, in a fixed order.</summary>
internal static class WorkforceFiles
{
    public static void Write(WorkforceContent content, PutFile put, CancellationToken cancellation) => Write(content, put, null, cancellation);

    /// <summary>The same with the tables passing through something else on the way.</summary>
    public static void Write(WorkforceContent content, PutFile put, Func<ITableSink, ITableSink>? through, CancellationToken cancellation)
    {
        ITableSink files = new CsvFiles(put, cancellation);
        WorkforceTables.Write(content, through?.Invoke(files) ?? files);
        if (content.Scenario is Scenario scenario)
            put(ScenarioReader.File, stream => ScenarioWriter.Write(stream, scenario, content.Workforce));
    }

    private sealed class CsvFiles(PutFile put, CancellationToken cancellation) : ITableSink
    {
        public void Put<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
            where TRow : Row, new() => put(table.File, stream => CsvTableWriter.Write(table, rows, stream, cancellation));
    }
}
