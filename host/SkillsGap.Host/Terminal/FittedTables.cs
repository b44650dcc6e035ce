using Spectre.Console;
using Spectre.Console.Rendering;

namespace SkillsGap.Host.Terminal;

/// <summary>
/// Makes every table fit the console: cells wrap at spaces alone, and where not even that is enough the columns that have no room follow as a table of
/// their own under the first column again. No column is lost and no word broken, but one that is wider than the console itself.
/// </summary>
internal sealed class FittedTables : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
        renderables.SelectMany(one => one is Table table ? Fitted(table, options) : [one]);

    /// <summary>The tables that stand for one.</summary>
    /// <param name="table">The table; its columns get widths where it is too wide.</param>
    /// <param name="options">Tells the width there is.</param>
    public static IEnumerable<IRenderable> Fitted(Table table, RenderOptions options)
    {
        var width = options.ConsoleSize.Width;
        var columns = Enumerable.Range(0, table.Columns.Count).Select(c => Measured(table, c, options)).ToList();
        if (columns.Count == 0 || Whole(columns.Select(column => column.Most)) <= width) return [table];
        var blocks = Blocks([.. columns.Select(column => column.Least)], width);
        return blocks.Select(block => Part(table, block, Widths([.. block.Select(c => columns[c])], width)));
    }

    // Least: its longest word, or all of it where it may not wrap. Most: its longest line.
    private static (int Least, int Most) Measured(Table table, int column, RenderOptions options)
    {
        var cells = table.Rows.Where(row => row.Count > column).Select(row => row[column]).Prepend(table.Columns[column].Header)
            .Select(cell => cell.Measure(options, int.MaxValue)).ToList();
        var most = cells.Max(cell => cell.Max);
        return (table.Columns[column].NoWrap ? most : cells.Max(cell => cell.Min), most);
    }

    // With a blank on either side of each cell, and borders between.
    private static int Whole(IEnumerable<int> widths) => widths.Sum(width => width + 3) + 1;

    private static List<List<int>> Blocks(int[] least, int width)
    {
        var blocks = new List<List<int>> { new() { 0 } };
        for (var c = 1; c < least.Length; c++)
        {
            var last = blocks[^1];
            if (last.Count > 1 && Whole(last.Append(c).Select(one => least[one])) > width) blocks.Add(last = [0]);
            last.Add(c);
        }

        return blocks;
    }

    // Room beyond the least goes to whoever has the least of it, until all have the most they need.
    private static int[] Widths((int Least, int Most)[] columns, int width)
    {
        var widths = Array.ConvertAll(columns, column => column.Least);
        while (Whole(widths) > width && widths.Max() > 1) widths[Array.IndexOf(widths, widths.Max())]--;
        for (var room = width - Whole(widths); room > 0; room--)
        {
            var wanting = Enumerable.Range(0, widths.Length).Where(c => widths[c] < columns[c].Most).ToList();
            if (wanting.Count == 0) break;
            widths[wanting.MinBy(c => widths[c])]++;
        }

        return widths;
    }

    private static Table Part(Table table, List<int> columns, int[] widths)
    {
        var part = new Table { Border = table.Border, BorderStyle = table.BorderStyle, ShowHeaders = table.ShowHeaders };
        foreach (var (i, c) in columns.Index())
            part.AddColumn(new TableColumn(table.Columns[c].Header) { Alignment = table.Columns[c].Alignment, Width = widths[i] });
        foreach (var row in table.Rows) part.AddRow(columns.Select(c => c < row.Count ? row[c] : Text.Empty));
        return part;
    }
}
