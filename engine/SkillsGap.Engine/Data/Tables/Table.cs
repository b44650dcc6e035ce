using System.Collections;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>
/// One table of the workforce folder, declared once for reading, checking and writing. To add a column: a field in the row, a line in the
/// row's table, and its use where the workforce is built and flattened.
/// </summary>
/// <param name="file">The file's name.</param>
/// <param name="presence">Whether it must be there.</param>
/// <param name="unique">The columns that together must not repeat; none where repeating is right.</param>
internal sealed class Table<TRow>(string file, Presence presence, params string[] unique) : IEnumerable<Column<TRow>>
    where TRow : Row, new()
{
    private readonly List<Column<TRow>> columns = [];

    public string File => file;

    public Presence Presence => presence;

    public IReadOnlyList<string> Unique => unique;

    /// <summary>The columns that tell which row a row from elsewhere stands for: the unique ones where there are any.</summary>
    public IReadOnlyList<string> Identity { get; private init; } = unique;

    public IReadOnlyList<Column<TRow>> Columns => columns;

    /// <summary>The header row of a file with all columns.</summary>
    public string Header => string.Join(",", columns.Select(column => column.Name));

    /// <summary>The same table, its rows told apart by these columns although they may repeat.</summary>
    public Table<TRow> IdentifiedBy(params string[] names)
    {
        var table = new Table<TRow>(file, presence, [.. unique]) { Identity = names };
        table.columns.AddRange(columns);
        return table;
    }

    /// <summary>The place of a column.</summary>
    public int PlaceOf(string name) => columns.FindIndex(column => column.Name == name);

    public void Add<T>(string name, FieldType<T> type, FieldOf<TRow, T> field) => columns.Add(new ValueColumn<TRow, T>(name, type, field));

    public void Add(string name, Reference type, FieldOf<TRow, Ref> field) => columns.Add(new ReferenceColumn<TRow>(name, type, field));

    public IEnumerator<Column<TRow>> GetEnumerator() => columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
