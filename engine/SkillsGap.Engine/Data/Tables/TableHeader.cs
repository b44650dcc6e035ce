using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>Which cell of a row belongs to which column of the table.</summary>
internal sealed class TableHeader<TRow>
    where TRow : Row, new()
{
    private const int LongestCell = 64 * 1024;

    private readonly int?[] cells;

    /// <summary>Takes the names of the header row, and reports those that are missing, there twice, or unknown.</summary>
    public TableHeader(Table<TRow> table, string[] names, int line, FileLog log)
    {
        Width = names.Length;
        cells = [.. table.Columns.Select(column => Array.IndexOf(names, column.Name) is >= 0 and int cell ? cell : (int?)null)];
        for (int c = 0; c < cells.Length; c++)
        {
            int times = names.Count(name => name == table.Columns[c].Name);
            if (times > 1 || (times == 0 && !table.Columns[c].MayBeMissing))
                Unknown |= 1u << c;
        }
        Report(table, names, line, log);
    }

    /// <summary>Cells in every row.</summary>
    public int Width { get; }

    /// <summary>A bit per column that must be there and is not, or is there twice: nobody knows what its cells are.</summary>
    public uint Unknown { get; }

    /// <summary>Whether every column is known that must be.</summary>
    public bool IsComplete => Unknown == 0;

    /// <summary>The cell of a column, or null if the file does without it.</summary>
    public int? CellOf(int column) => cells[column];

    /// <summary>Reads a field of a row from its cell.</summary>
    public static Fault? Read(Column<TRow> column, TRow row, string cell) => cell.Length > LongestCell
        ? new($"is {cell.Length} characters long; the longest cell is {LongestCell}.", "Shorten it, or close the quote before it.")
        : column.Read(row, cell);

    /// <summary>The name of the column to which a cell of the record at hand belongs, or its number.</summary>
    public static string NameOf(Table<TRow> table, int cell, TableHeader<TRow>? header)
    {
        int column = header is null ? -1 : Array.IndexOf(header.cells, cell);
        return column >= 0 ? table.Columns[column].Name : $"{cell + 1}";
    }

    private void Report(Table<TRow> table, string[] names, int line, FileLog log)
    {
        var known = table.Columns.Select(column => column.Name).ToHashSet();
        string[] unknown = [.. names.Where(name => !known.Contains(name))];
        for (int c = 0; c < table.Columns.Count; c++)
        {
            string name = table.Columns[c].Name;
            if ((Unknown & (1u << c)) == 0)
                continue;
            if (cells[c] is null)
            {
                log.Error(line, name, null, new("is missing from the header.", Nearest.To(name, unknown) is string near
                    ? $"Did you mean it by '{near}'? Write '{name}'."
                    : "Add the column."));
            }
            else
            {
                log.Error(line, name, name, new("is there twice in the header.", "Remove or rename one of the two columns."));
            }
        }
        var free = table.Columns.Where((_, c) => cells[c] is null).Select(column => column.Name).ToList();
        foreach (string name in unknown)
        {
            log.Warn(line, name, name, new("is no column of this table and is not read.",
                () => Nearest.Cure(name, free, $"Remove it; the columns are {string.Join(", ", known)}.")));
        }
    }
}
