using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Tables of figures: the first column to the left, the others to the right.</summary>
internal static class Grids
{
    public static Table Of(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        for (var i = 0; i < columns.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(columns[i]));
            table.AddColumn(i == 0 || columns.Length == 2 ? column : column.RightAligned());
        }

        return table;
    }
}
