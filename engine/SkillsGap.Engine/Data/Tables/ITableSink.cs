namespace SkillsGap.Engine.Data.Tables;

/// <summary>Where tables are written to: a folder of files, a workbook, a fingerprint.</summary>
internal interface ITableSink
{
    /// <summary>Takes a table with rows that can be gone through more than once.</summary>
    void Put<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
        where TRow : Row, new();
}
