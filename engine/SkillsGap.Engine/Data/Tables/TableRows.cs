using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>The rows of one table as they were given.</summary>
/// <param name="table">The table.</param>
/// <param name="rows">Its rows, in the order given.</param>
/// <param name="complete">False if rows could not be read; what refers to them is then not an error of its own.</param>
/// <param name="log">Where its problems go.</param>
internal sealed class TableRows<TRow>(Table<TRow> table, List<TRow> rows, bool complete, FileLog log) : ITableRows
    where TRow : Row, new()
{
    private const int RowsBetweenLooks = 4096;

    public List<TRow> Rows => rows;

    public bool Complete => complete;

    public string File => table.File;

    public Table<TRow> Table => table;

    public bool LacksRows => table.Presence == Presence.Filled && rows.Count == 0;

    public void Error(TRow row, string? column, string? value, Fault fault) => (row.Log ?? log).Error(LineOf(row), PathOf(row, column), value, fault);

    public void Warn(TRow row, string? column, string? value, Fault fault) => (row.Log ?? log).Warn(LineOf(row), PathOf(row, column), value, fault);

    public void Check(Ids ids, CancellationToken cancellation)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (i % RowsBetweenLooks == 0)
                cancellation.ThrowIfCancellationRequested();
            Check(rows[i], ids);
        }
        CheckUnique();
    }

    /// <summary>Checks every field of one row, looks up every reference, then what is between its fields.</summary>
    public void Check(TRow row, Ids ids)
    {
        CheckFields(row, ids);
        if (row.Faults == 0)
            row.Check((column, value, fault) => Error(row, column, value, fault));
    }

    private static int? LineOf(TRow row) => row.Line > 0 ? row.Line : null;

    private static string? PathOf(TRow row, string? column) =>
        row.Place.Length == 0 ? column : column is null ? row.Place : $"{row.Place}.{column}";

    private void CheckFields(TRow row, Ids ids)
    {
        for (int c = 0; c < table.Columns.Count; c++)
        {
            if ((row.Faults & (1u << c)) == 0 && table.Columns[c].Check(row, ids) is Fault fault)
            {
                row.Faults |= 1u << c;
                Error(row, table.Columns[c].Name, table.Columns[c].Write(row), fault);
            }
        }
    }

    private void CheckUnique()
    {
        if (table.Unique.Count == 0)
            return;
        int[] key = [.. table.Unique.Select(table.PlaceOf)];
        uint mask = key.Aggregate(0u, (bits, c) => bits | (1u << c));
        var first = new Dictionary<string, int>(rows.Count);
        foreach (TRow row in rows)
        {
            if ((row.Faults & mask) != 0)
                continue;
            string value = string.Join(", ", key.Select(c => table.Columns[c].Write(row)));
            if (!first.TryAdd(value, row.Line))
            {
                Error(row, string.Join(", ", table.Unique), value,
                    new($"is there twice; the first is in row {first[value]}.", "Remove one of the two rows, or correct its id."));
            }
        }
    }
}
