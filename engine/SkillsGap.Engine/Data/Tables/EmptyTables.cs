using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>Every table without rows.</summary>
internal sealed class EmptyTables : ITableSource
{
    public TableRows<TRow> Read<TRow>(Table<TRow> table)
        where TRow : Row, new() => new(table, [], complete: true, new FileLog(table.File));
}
