using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Excel;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import;

/// <summary>
/// A workbook with sheets named as the tables. It may hold some of the tables only; a column that a sheet does without keeps what it has. A
/// sheet <c>scenario</c> takes the place of the scenario.
/// </summary>
/// <param name="path">The workbook (.xlsx).</param>
/// <param name="replace">Whether the rows of a table go that its sheet does not have.</param>
public sealed class WorkbookImport(string path, bool replace) : ImportSource
{
    private readonly string name = Path.GetFileName(path);
    private WorkbookTables? tables;

    internal override IEnumerable<string> Files => [path];

    internal override void Read(ImportSession session)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            tables = new(stream, session.Log(path), sheet => session.Log(NameOf(sheet)), whole: false, CountRow, session.Cancellation);
            WorkforceRows.Read(new Putting(session, tables, path, NameOf, replace));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            session.Unreadable(path, problem);
        }

        void CountRow(string sheet) => session.CountRow(NameOf(sheet));
    }

    internal override Scenario? ReadScenario(ImportSession session, Ids ids, Workforce workforce, ProblemLog problems)
    {
        if (tables is null || tables.Scenario.Rows.Count == 0)
            return null;
        FileLog log = session.Log(NameOf(WorkbookTables.SheetOf(ScenarioReader.File)));
        return ScenarioSheet.Read(tables.Scenario, ids, log, session.Cancellation) is JsonItem item
            ? ScenarioReader.Read(item, log, ids, workforce, problems)
            : null;
    }

    private string NameOf(string sheet) => $"{name}, sheet {sheet}";

    // Puts the rows of every table that is asked for.
    private sealed class Putting(ImportSession session, WorkbookTables tables, string path, Func<string, string> nameOf, bool replace) : ITableSource
    {
        public TableRows<TRow> Read<TRow>(Table<TRow> table)
            where TRow : Row, new()
        {
            SheetTableReader<TRow> sheet = tables.ReaderOf(table);
            if (!sheet.IsThere)
                return sheet.Rows;
            ImportedTable<TRow> into = session.Into(table, sheet.Absent);
            FileLog log = session.Log(nameOf(WorkbookTables.SheetOf(table.File)));
            foreach (TRow row in sheet.Rows.Rows)
            {
                row.Log = log;
                into.Put(row);
            }
            if (replace)
                into.RemoveOthers();
            else if (into.Others > 0)
                session.Wrinkle("tables with rows that their sheet does not have, kept; --replace removes them", path, null, $"{table.File}, {into.Others:N0} rows");
            return sheet.Rows;
        }
    }
}
