using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Excel;

/// <summary>The sheets of a workforce, in the order of its files; the scenario stands first, because it is what is changed most.</summary>
internal sealed class WorkforceSheets : ITableSink
{
    private readonly List<Sheet> sheets = [];

    public static IReadOnlyList<Sheet> Of(WorkforceContent content)
    {
        var all = new WorkforceSheets();
        if (content.Scenario is Scenario scenario)
            all.sheets.Add(ScenarioSheet.Write(scenario, content.Workforce));
        WorkforceTables.Write(content, all);
        return all.sheets;
    }

    void ITableSink.Put<TRow>(Table<TRow> table, IEnumerable<TRow> rows) => sheets.Add(new(
        WorkbookTables.SheetOf(table.File),
        [.. table.Columns.Select(column => new SheetColumn(column.Name, column.Kind switch
        {
            CellKind.Text => CellFormat.Text,
            CellKind.Date => CellFormat.Date,
            _ => CellFormat.General,
        }))],
        rows.Select(row => table.Columns.Select(column => Cell.OfText(column.Write(row), column.Kind)).ToArray())));
}
