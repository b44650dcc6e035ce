using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Columns;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>A workforce in columns, as a message holds it: the tables of a <see cref="WorkforceFolder"/> with the same checks. The file of a problem is
/// that of its table, its row the place of the row from 1.</summary>
public static class WorkforceColumns
{
    /// <summary>The names of all tables.</summary>
    public static ImmutableArray<string> Tables { get; } = [.. WorkforceRows.Files.Select(ColumnTables.NameOf)];

    /// <summary>Reads tables and a scenario.</summary>
    /// <param name="tables">The tables; those that are not optional must be there.</param>
    /// <param name="scenario">The scenario as UTF-8 JSON, or null for none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The content, its scenario null where none was given; or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<WorkforceContent> Read(IReadOnlyList<DataTable> tables, byte[]? scenario, CancellationToken cancellation)
    {
        var problems = new ProblemLog();
        WorkforceRows rows = WorkforceRows.Read(new ColumnTables(tables, problems, cancellation));
        return WorkforceReading.Of(rows, problems, ReadScenario, cancellation);

        Scenario? ReadScenario(Ids ids, Workforce workforce) =>
            scenario is null ? null : ScenarioReader.Read(scenario, ScenarioReader.File, ids, workforce, problems);
    }

    /// <summary>Appends rows of evidence to a workforce.</summary>
    /// <param name="content">The workforce.</param>
    /// <param name="evidence">The table of evidence, of which every row is new.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The workforce with more evidence, or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<WorkforceContent> Append(WorkforceContent content, DataTable evidence, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var problems = new ProblemLog();
        TableRows<EvidenceRow> rows = new ColumnTables([evidence], problems, cancellation).Read(EvidenceRow.Table);
        rows.Check(Ids.Of(content.Workforce), cancellation);
        Workforce workforce = content.Workforce with
        {
            Evidence = [.. content.Workforce.Evidence, .. rows.Rows.Select(WorkforceBuilder.EvidenceOf)],
        };
        return problems.Result(content with { Workforce = workforce });
    }

    /// <summary>Gives content as columns of text, numbers as they stand in files; optional tables only where they have rows.</summary>
    /// <param name="content">Content as reading gives it.</param>
    public static IReadOnlyList<DataTable> Of(WorkforceContent content)
    {
        var sink = new TextColumns();
        WorkforceTables.Write(content, sink);
        return sink.Tables;
    }

    private sealed class TextColumns : ITableSink
    {
        public List<DataTable> Tables { get; } = [];

        public void Put<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
            where TRow : Row, new()
        {
            List<TRow> all = [.. rows];
            Tables.Add(new(ColumnTables.NameOf(table.File), [.. table.Columns.Select(column =>
                new DataColumn(column.Name, all.ConvertAll(column.Write).ToArray()))]));
        }
    }
}
