using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Data;
using SkillsGap.Wire.Service;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>The example of the repository in each form that can be sent. It is read here by a reader of its own: split at commas outside quotes.</summary>
internal static class Mlops
{
    public static string Folder { get; } = Find();

    public static WorkforceUpload Upload { get; } = Read();

    public static string[] People => Upload.Tables.People.PersonId;

    /// <summary>A gap that is reached in a moment.</summary>
    public static PlanningOptions Quick { get; } = new() { Gap = 0.05 };

    public static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var file in Directory.EnumerateFiles(Folder)) archive.CreateEntryFromFile(file, Path.GetFileName(file));
        }

        return stream.ToArray();
    }

    public static WorkforceContent Content() => WorkforceFolder.Read(Folder, CancellationToken.None).Content!;

    private static WorkforceUpload Read()
    {
        var tables = Directory.EnumerateFiles(Folder, "*.csv").ToDictionary(file => Path.GetFileNameWithoutExtension(file), file =>
        {
            string[][] lines = [.. File.ReadAllLines(file).Select(line => Cells(line))];
            return lines[0].Select((name, c) => (name, c)).ToDictionary(
                column => column.name, column => lines[1..].Select(line => Value(Path.GetFileName(file), column.name, line[column.c])).ToArray());
        });
        var scenario = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Folder, "scenario.json")));
        var json = JsonSerializer.Serialize(new { tables, scenario });
        return JsonSerializer.Deserialize(json, ServiceJson.TypeOf<WorkforceUpload>())!;
    }

    private static string[] Cells(string line) =>
        [.. Regex.Matches(line, "(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)").Select(cell => cell.Groups[1].Value).Select(cell => cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"") : cell)];

    // A column is of numbers where the contract says so; the contract is asked by trying, in the metadata of its types.
    private static object? Value(string file, string column, string cell)
    {
        var table = ServiceJson.Options.GetTypeInfo(typeof(SkillsGap.Wire.Service.Tables.WorkforceTables)).Properties
            .First(one => $"{one.Name}.csv" == file).PropertyType;
        var type = ServiceJson.Options.GetTypeInfo(table).Properties.First(one => one.Name == column).PropertyType.GetElementType()!;
        if (type == typeof(string)) return cell;
        if (type == typeof(bool)) return cell == "true";
        return cell.Length == 0 ? null : Nullable.GetUnderlyingType(type) == typeof(int) || type == typeof(int) ? int.Parse(cell) : double.Parse(cell);
    }

    private static string Find()
    {
        var at = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(at, "datasets", "mlops-45"))) at = Path.GetDirectoryName(at)!;
        return Path.Combine(at, "datasets", "mlops-45");
    }
}
