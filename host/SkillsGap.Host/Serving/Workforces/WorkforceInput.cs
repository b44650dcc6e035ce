using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Wire.Service;
using SkillsGap.Wire.Service.Tables;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>Makes workforces and scenarios of what is sent, through the reader of folders.</summary>
internal static class WorkforceInput
{
    /// <summary>The media type of a zipped folder.</summary>
    public const string Zip = "application/zip";

    /// <summary>A workforce in columns.</summary>
    public static ReadWorkforce OfColumns(WorkforceTables tables, ScenarioDocument? scenario, CancellationToken cancellation)
    {
        var read = WorkforceColumns.Read(TablesMapping.ToTables(tables), scenario is null ? null : Bytes(scenario), cancellation);
        return new(read.Content, [.. read.Errors.Select(DataProblems.InColumns)], [.. read.Warnings.Select(DataProblems.InColumns)]);
    }

    /// <summary>A workforce as a zipped folder.</summary>
    /// <exception cref="InvalidDataException">It expands to more than is allowed.</exception>
    public static ReadWorkforce OfArchive(byte[] archive, ServiceSettings settings, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(archive, writable: false);
        var read = WorkforceArchive.Read(stream, new() { Expanded = settings.ArchiveLimit }, cancellation);
        return new(read.Content, [.. read.Errors.Select(DataProblems.InFiles)], [.. read.Warnings.Select(DataProblems.InFiles)]);
    }

    /// <summary>The scenario that was asked for, or the workforce's own where none was; null with everything that is wrong, or where there
    /// is neither.</summary>
    public static (Scenario? Scenario, IReadOnlyList<FieldProblem> Errors) Scenario(ScenarioDocument? asked, WorkforceContent content)
    {
        if (asked is null) return (content.Scenario, []);
        var read = ScenarioFile.Parse(Bytes(asked), content.Workforce, content.AuditAttributes);
        return (read.Content, [.. read.Errors.Select(DataProblems.InScenario)]);
    }

    private static byte[] Bytes(ScenarioDocument scenario) => JsonSerializer.SerializeToUtf8Bytes(scenario, ServiceJson.TypeOf<ScenarioDocument>());
}
