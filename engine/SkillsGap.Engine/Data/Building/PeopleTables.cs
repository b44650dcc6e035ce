using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Building;

/// <summary>
/// Passes tables on with the rows about people changed: of people themselves, and of every table that refers to people, also of one that is added
/// later. What is to be done with all that is known of a person is said once, here, and not table by table.
/// </summary>
/// <param name="sink">Where to.</param>
/// <param name="change">What is done with each row.</param>
/// <param name="sorts">Whether rows come in the order of the ids of their people, those of one person as they were.</param>
internal sealed class PeopleTables(ITableSink sink, PeopleChange change, bool sorts = false) : ITableSink
{
    public void Put<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
        where TRow : Row, new()
    {
        CellMeaning[] meanings = [.. table.Columns.Select((column, c) => table is Table<PersonRow> && c == table.PlaceOf("person_id")
            ? CellMeaning.Person
            : column.Meaning)];
        if (!meanings.Contains(CellMeaning.Person))
        {
            sink.Put(table, rows);
            return;
        }

        string[] names = [.. table.Columns.Select(column => column.Name)];
        int[] unique = [.. table.Unique.Select(table.PlaceOf)];
        List<TRow> kept = [.. rows.Where(row => change(new Cells<TRow>(table, names, meanings, unique, row)))];
        if (sorts)
        {
            var by = table.Columns[Array.IndexOf(meanings, CellMeaning.Person)];
            kept = [.. kept.OrderBy(by.Write, StringComparer.Ordinal)];
        }

        if (table.Presence != Presence.Optional || kept.Count > 0) sink.Put(table, kept);
    }

    private sealed class Cells<TRow>(Table<TRow> table, string[] names, CellMeaning[] meanings, int[] unique, TRow row) : RowCells
        where TRow : Row, new()
    {
        public override string File => table.File;

        public override IReadOnlyList<string> Names => names;

        public override IReadOnlyList<CellMeaning> Meanings => meanings;

        public override IReadOnlyList<int> Unique => unique;

        public override IEnumerable<int> Lacking()
        {
            List<int> lacking = [];
            row.Check((column, _, _) => lacking.Add(table.PlaceOf(column)));
            return lacking.Where(column => this[column].Length == 0);
        }

        public override string this[int column]
        {
            get => table.Columns[column].Write(row);
            set
            {
                if (table.Columns[column].Read(row, value) is { } fault) throw new ArgumentException($"{names[column]} {value} {fault.Message}", nameof(value));
            }
        }
    }
}
