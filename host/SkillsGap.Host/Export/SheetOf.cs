using SkillsGap.Engine.Data.Excel;

namespace SkillsGap.Host.Export;

/// <summary>A sheet of things of one kind: a column a line, with its name, how it is shown, and what stands in it.</summary>
internal sealed class SheetOf<T>(string name) : List<(string Name, CellFormat Format, Func<T, Cell> Value)>
{
    public Sheet With(IReadOnlyList<T> things) => new(
        name, [.. this.Select(column => new SheetColumn(column.Name, column.Format))],
        things.Select(thing => this.Select(column => column.Value(thing)).ToArray()));

    public void Add(string column, CellFormat format, Func<T, Cell> value) => Add((column, format, value));

    public void Add(string column, Func<T, string?> text) => Add((column, CellFormat.Text, thing => Cell.Of(text(thing))));
}
