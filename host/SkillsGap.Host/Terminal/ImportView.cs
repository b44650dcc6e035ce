using System.Text.Encodings.Web;
using System.Text.Json;
using SkillsGap.Engine.Data.Import;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What an import read, changed, and found odd.</summary>
internal static class ImportView
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Show(ImportResult result, string folder, bool written, TimeSpan time)
    {
        if (!result.Data.Succeeded)
        {
            Screen.Out.WriteLine("Nothing was written: there are errors.");
            return;
        }

        var report = result.Report;
        var read = new Table().AddColumn("read").AddColumn(new TableColumn("rows").RightAligned());
        foreach (var source in report.Sources) read.AddRow(Markup.Escape(source.File), $"{source.Rows:N0}");
        Screen.Out.Write(read);
        var changes = new Table().AddColumn("table");
        foreach (var name in new[] { "added", "replaced", "unchanged", "removed" }) changes.AddColumn(new TableColumn(name).RightAligned());
        foreach (var table in report.Tables)
            changes.AddRow(table.File, $"{table.Added:N0}", $"{table.Replaced:N0}", $"{table.Unchanged:N0}", $"{table.Removed:N0}");
        Screen.Out.Write(changes);
        foreach (var wrinkle in report.Wrinkles) Show(wrinkle);
        Screen.Out.WriteLine($"{report.RowsRead:N0} rows in {time.TotalSeconds:0.0} s, {RowsPerSecond(report, time):N0} a second.");
        if (!written)
            Screen.Out.WriteLine("Nothing was written: this was a dry run.");
        else
            Screen.Out.WriteLine(report.Tables.Any(table => table.IsChange) ? $"{folder} is written." : $"{folder} had all of it already.");
        if (report.Missing.Length > 0)
            Screen.Out.WriteLine($"Before anything can be planned it still needs {string.Join(", ", report.Missing)}.");
    }

    public static void WriteJson(ImportResult result, bool written, TimeSpan time) => Console.WriteLine(JsonSerializer.Serialize(
        new
        {
            written,
            errors = result.Data.Errors.Length,
            rowsRead = result.Report.RowsRead,
            rowsPerSecond = Math.Round(RowsPerSecond(result.Report, time)),
            result.Report.Sources,
            result.Report.Tables,
            result.Report.Wrinkles,
            result.Report.Missing,
        },
        Indented));

    private static void Show(Wrinkle wrinkle)
    {
        // Places are not wrapped: they are for looking up and copying.
        Console.WriteLine($"{wrinkle.Count:N0} × {wrinkle.Kind}:");
        foreach (var example in wrinkle.Examples)
        {
            var place = example.Line is null ? "" : $", row {example.Line}";
            Console.WriteLine($"  {example.File}{place}: {example.Value}{(example.Count > 1 ? $" ({example.Count:N0} times)" : "")}");
        }

        var more = wrinkle.Count - wrinkle.Examples.Sum(example => example.Count);
        if (more > 0) Console.WriteLine($"  and {more:N0} more");
    }

    private static double RowsPerSecond(ImportReport report, TimeSpan time) => report.RowsRead / Math.Max(time.TotalSeconds, 1e-3);
}
