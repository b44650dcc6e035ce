using System.Text.RegularExpressions;
using SkillsGap.Engine.Data;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>Problems of the data as fields of a request.</summary>
internal static partial class DataProblems
{
    private const string ScenarioFile = "scenario.json";

    /// <summary>As fields of columns: <c>tables.people.hours_per_week[3]</c>, and what is said of files said of tables.</summary>
    public static FieldProblem InColumns(DataProblem problem)
    {
        var table = Path.GetFileNameWithoutExtension(problem.File);
        if (problem.File == ScenarioFile) return InScenario(problem);
        var place = problem.Row is { } row && row > 0 ? $"[{row - 1}]" : "";
        return new()
        {
            Field = problem.Column is { } column ? $"tables.{table}.{column}{place}" : $"tables.{table}{place}",
            Table = table, Row = problem.Row is > 0 ? problem.Row : null, Column = problem.Column, Value = problem.Value,
            Message = InTables(problem.Message), Cure = InTables(problem.Cure),
        };
    }

    /// <summary>As fields of evidence to append.</summary>
    public static FieldProblem InEvidence(DataProblem problem)
    {
        var found = InColumns(problem);
        return found with { Field = found.Field.Replace("tables.", "", StringComparison.Ordinal) };
    }

    /// <summary>As places in files of an archive.</summary>
    public static FieldProblem InFiles(DataProblem problem) => new()
    {
        Field = $"{problem.File}{(problem.Row is { } row ? $":{row}" : "")}{(problem.Column is { } column ? $":{column}" : "")}",
        Table = Path.GetFileNameWithoutExtension(problem.File), Row = problem.Row, Column = problem.Column, Value = problem.Value,
        Message = problem.Message, Cure = problem.Cure,
    };

    /// <summary>As fields of a scenario.</summary>
    public static FieldProblem InScenario(DataProblem problem) => new()
    {
        Field = $"scenario{problem.Column?.TrimStart('$')}", Value = problem.Value, Message = InTables(problem.Message), Cure = InTables(problem.Cure),
    };

    private static string InTables(string text) => FileName().Replace(text, file => $"table {file.Groups[1].Value}");

    [GeneratedRegex(@"\b([a-z_]+)\.csv\b")]
    private static partial Regex FileName();
}
