using CsvHelper;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>A frontier as a table, a line a point, figures unrounded: RFC 4180.</summary>
internal static class FrontierCsv
{
    public static void Write(Stream stream, FrontierDocument document)
    {
        using var writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        var ofPeople = document.Currency is not null;
        var roles = document.Points.Select(point => point.Targets).FirstOrDefault(targets => targets is not null)?.Select(target => target.Role).ToList() ?? [];
        string[] header =
        [
            document.Over.Replace('-', '_'), "status", "stopped", "value", "bound", "bound_from", "gap",
            .. document.Over == "deadline" ? (string[])[] : ["one_more_is_worth"], .. ofPeople ? (string[])["cash", "hours", "learning"] : ["used"],
            .. roles.SelectMany(role => new[] { $"expected:{role}", $"wanted:{role}", $"probability:{role}" }),
        ];
        foreach (var name in header) writer.WriteField(name);
        writer.EndRecord();
        foreach (var point in document.Points)
        {
            string?[] fields =
            [
                point.Deadline is { } day ? $"{day:yyyy-MM-dd}" : $"{point.Limit:R}", point.Status, point.Stopped, $"{point.Value:R}", $"{point.Bound:R}",
                point.BoundFrom, $"{point.Gap:R}", .. document.Over == "deadline" ? (string[])[] : [$"{point.Price:R}"],
                .. ofPeople ? (string[])[$"{point.Cash:R}", $"{point.Hours:R}", $"{point.Learning}"] : [$"{point.Used:R}"],
                .. Enumerable.Range(0, roles.Count).Select(r => point.Targets?[r]).SelectMany(t => new[] { $"{t?.Expected:R}", $"{t?.Headcount}", $"{t?.Probability:R}" }),
            ];
            foreach (var field in fields) writer.WriteField(field ?? "");
            writer.EndRecord();
        }
    }
}
