using CsvHelper;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Csv;

/// <summary>Which cell of a file's rows belongs to which column of the table.</summary>
internal sealed class CsvHeader<TRow>
    where TRow : Row, new()
{
    private const int MostColumns = 16_384;

    private readonly int?[] cells;

    private CsvHeader(Table<TRow> table, string[] names)
    {
        Width = names.Length;
        cells = [.. table.Columns.Select(column => Array.IndexOf(names, column.Name) is >= 0 and int cell ? cell : (int?)null)];
        for (int c = 0; c < cells.Length; c++)
        {
            int times = names.Count(name => name == table.Columns[c].Name);
            if (times > 1 || (times == 0 && !table.Columns[c].MayBeMissing))
                Unknown |= 1u << c;
        }
    }

    /// <summary>Cells in every row.</summary>
    public int Width { get; }

    /// <summary>A bit per column that must be there and is not, or is there twice: nobody knows what its cells are.</summary>
    public uint Unknown { get; }

    /// <summary>Whether every column is known that must be.</summary>
    public bool IsComplete => Unknown == 0;

    /// <summary>The cell of a column, or null if the file does without it.</summary>
    public int? CellOf(int column) => cells[column];

    /// <summary>Reads the header from the record at hand; null if the cells are separated by something else than commas.</summary>
    public static CsvHeader<TRow>? Read(Table<TRow> table, CsvReader reader, FileLog log)
    {
        int line = (int)reader.LineNumber;
        if (reader.FieldCount > MostColumns)
        {
            log.Error(line, null, null, new($"has {reader.FieldCount:N0} columns; at most {MostColumns:N0} are read.", "Save the table without its empty columns."));
            return null;
        }
        string[] names = reader.Current.ToArray();
        if (names.Length == 1 && names[0].IndexOfAny([';', '\t', '|']) is >= 0 and int at)
        {
            log.Error(line, null, names[0], new(
                $"separates its columns by '{(names[0][at] == '\t' ? "tab" : names[0][at])}'.",
                "Save it with commas between the columns."));
            return null;
        }
        var header = new CsvHeader<TRow>(table, names);
        header.Report(table, names, line, log);
        return header;
    }

    /// <summary>The name of the column to which a cell of the record at hand belongs, or its number.</summary>
    public static string NameOf(Table<TRow> table, int cell, CsvHeader<TRow>? header)
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
