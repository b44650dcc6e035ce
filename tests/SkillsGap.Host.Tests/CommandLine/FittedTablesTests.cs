using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Tests.CommandLine;

public sealed class FittedTablesTests
{
    private static readonly string[] Columns = ["person", "role", "score", "90 %", "before", "technical", "lifecycle", "governance", "career", "next audit", "why"];

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(200)]
    public void Table_OnAnyConsole_KeepsAllColumnsAndBreaksNoWord(int width)
    {
        string[] row = ["E1207", "bi-developer", "93", "69–100", "97", "93", "–", "100", "87", "2026-03-16", "evidence expires in containerisation and sql"];
        var table = new Table().Border(TableBorder.Rounded).AddColumns(Columns);
        foreach (var column in table.Columns.SkipLast(1)) column.NoWrap();
        table.AddRow(row);

        var text = Written(table, width);

        var lines = text.Split('\n');
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= width, line));
        var words = text.Split([' ', '│', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        Assert.Superset(Columns.Concat(row).SelectMany(cell => cell.Split(' ')).ToHashSet(), words);
        // The first column stands before every part.
        Assert.Equal(lines.Count(line => line.StartsWith('╭')), lines.Count(line => line.StartsWith("│ person ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Table_ThatFits_IsLeftAsItIs()
    {
        var table = Grids.Of("a", "b").AddRow("one two", "3");

        Assert.Equal(3, Written(table, 40).Split('\n')[1].Count(c => c == '│'));
        Assert.All(table.Columns, column => Assert.Null(column.Width));
    }

    private static string Written(Table table, int width)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });
        console.Profile.Width = width;
        console.Pipeline.Attach(new FittedTables());
        console.Write(table);
        return writer.ToString();
    }
}
