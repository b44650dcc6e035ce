using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Excel;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>
/// A workforce as one Excel workbook (.xlsx): a sheet for each table of a <see cref="WorkforceFolder"/>, named as its file without the
/// ending, and the scenario as a sheet of keys and values. The same data give the same content from either.
/// </summary>
public static partial class WorkforceWorkbook
{
    /// <summary>The ending of a workbook's name.</summary>
    public const string Ending = ".xlsx";

    /// <summary>Reads a workbook with its scenario.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The content with a scenario that is not null, or all errors; each names workbook, sheet, row and column.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<WorkforceContent> Read(string path, CancellationToken cancellation)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Read(stream, Path.GetFileName(path), cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Unreadable(Path.GetFileName(path), problem);
        }
    }

    /// <summary>Reads a workbook that came from elsewhere.</summary>
    /// <param name="stream">The workbook; it can be sought in, and stays open.</param>
    /// <param name="name">What problems call it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The content with a scenario that is not null, or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<WorkforceContent> Read(Stream stream, string name, CancellationToken cancellation)
    {
        var problems = new ProblemLog();
        try
        {
            // Problems are kept by file, so that what reads scenarios finds those of a table; sheets are named when all is read.
            var tables = new WorkbookTables(stream, problems.For(name), sheet => problems.For(FileOf(sheet) ?? $"{name}, sheet {sheet}"),
                whole: true, rowRead: null, cancellation);
            return InSheets(WorkforceReading.Of(WorkforceRows.Read(tables), problems, ReadScenario, cancellation), name);

            Scenario? ReadScenario(Ids ids, Workforce workforce)
            {
                FileLog log = problems.For(ScenarioReader.File);
                JsonItem? item = ScenarioSheet.Read(tables.Scenario, ids, log, cancellation);
                return item is null ? null : ScenarioReader.Read(item, log, ids, workforce, problems);
            }
        }
        catch (IOException problem)
        {
            return Unreadable(name, problem);
        }
    }

    /// <summary>
    /// Writes content as a workbook, so that reading it gives the same again; the same content gives the same bytes. The file is replaced at
    /// once. Dates are dates and text is text, also where it looks like a number or a formula.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Content as reading gives it; it is not checked again.</param>
    /// <param name="cancellation">Stops the writing; an old file stays as it was.</param>
    /// <returns>What does not fit into a workbook; if there is anything, nothing is written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static ImmutableArray<DataProblem> Write(string path, WorkforceContent content, CancellationToken cancellation) =>
        WorkbookFile.Write(path, SheetsOf(content), cancellation);

    /// <summary>The sheets of a workforce: the scenario, then a sheet a table; optional tables only where they have rows.</summary>
    /// <param name="content">Content as reading gives it.</param>
    public static IReadOnlyList<Sheet> SheetsOf(WorkforceContent content) => WorkforceSheets.Of(content);

    private static ReadResult<WorkforceContent> Unreadable(string name, Exception problem)
    {
        var problems = new ProblemLog();
        problems.For(name).Error(null, null, null, new($"cannot be read: {problem.Message}", "Check that the file is there and may be read."));
        return problems.Result<WorkforceContent>(null);
    }

    private static string? FileOf(string sheet) =>
        WorkforceRows.Files.Append(ScenarioReader.File).FirstOrDefault(file => WorkbookTables.SheetOf(file) == sheet);

    private static ReadResult<WorkforceContent> InSheets(ReadResult<WorkforceContent> result, string name) =>
        new(result.Content, [.. result.Errors.Select(problem => InSheets(problem, name))],
            [.. result.Warnings.Select(problem => InSheets(problem, name))]);

    private static DataProblem InSheets(DataProblem problem, string name) => problem with
    {
        File = problem.File == ScenarioReader.File || WorkforceRows.Files.Contains(problem.File)
            ? $"{name}, sheet {WorkbookTables.SheetOf(problem.File)}"
            : problem.File,
        Message = InSheets(problem.Message),
        Cure = InSheets(problem.Cure),
    };

    private static string InSheets(string text) => FileName().Replace(text, file =>
        WorkforceRows.Files.Contains(file.Value) ? $"sheet {WorkbookTables.SheetOf(file.Value)}" : file.Value);

    [GeneratedRegex(@"\b[a-z_]+\.csv\b")]
    private static partial Regex FileName();
}
