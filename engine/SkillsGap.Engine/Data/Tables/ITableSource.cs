namespace SkillsGap.Engine.Data.Tables;

/// <summary>Where tables are read from: a folder of files, a workbook, a message.</summary>
internal interface ITableSource
{
    /// <summary>The rows of a table, its reading problems already reported.</summary>
    TableRows<TRow> Read<TRow>(Table<TRow> table)
        where TRow : Row, new();
}
