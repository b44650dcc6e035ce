using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>
/// A folder with one CSV file a table and a <c>scenario.json</c>: read and checked whole, and written back. What is wrong with the data
/// is a value of the result, never an exception.
/// </summary>
public static class WorkforceFolder
{
    /// <summary>Reads a folder with its scenario.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The content with a scenario that is not null, or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<WorkforceContent> Read(string path, CancellationToken cancellation) => Read(path, true, cancellation);

    /// <summary>Reads a folder without looking at any scenario; <see cref="ScenarioFile"/> reads scenarios for it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The content with a scenario that is null, or all errors.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ReadResult<WorkforceContent> ReadWorkforce(string path, CancellationToken cancellation) =>
        Read(path, false, cancellation);

    /// <summary>
    /// Writes content so that reading it gives the same again, byte for byte the same for the same content: UTF-8 without mark, LF,
    /// shortest numbers that read back the same, optional tables only where they have rows. Each file is replaced at once, never left half
    /// written. Where the content has no scenario, a <c>scenario.json</c> that is there stays.
    /// </summary>
    /// <param name="path">The folder; made if it is missing.</param>
    /// <param name="content">Content as reading gives it; it is not checked again.</param>
    /// <param name="cancellation">Stops the writing between rows; files already replaced stay replaced.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static void Write(string path, WorkforceContent content, CancellationToken cancellation) =>
        WriteSome(path, content, _ => true, cancellation);

    /// <summary>The same for some of the files; the others stay as they are, or missing.</summary>
    internal static void WriteSome(string path, WorkforceContent content, Func<string, bool> writes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(path);
        var written = new HashSet<string>();
        WorkforceFiles.Write(content, Put, cancellation);
        foreach (string file in WorkforceRows.Files.Where(file => !written.Contains(file)))
            File.Delete(Path.Combine(path, file));

        void Put(string file, Action<Stream> write)
        {
            if (writes(file))
                FileReplacement.Write(Path.Combine(path, file), write);
            written.Add(file);
        }
    }

    private static ReadResult<WorkforceContent> Read(string path, bool withScenario, CancellationToken cancellation)
    {
        var problems = new ProblemLog();
        if (!Directory.Exists(path))
        {
            problems.For(path).Error(null, null, null, new("is not a folder.", "Check the path."));
            return problems.Result<WorkforceContent>(null);
        }
        WorkforceRows rows = WorkforceRows.Read(new CsvFolder(path, problems, whole: true, cancellation));
        return WorkforceReading.Of(rows, problems, ReadScenario, cancellation);

        Scenario? ReadScenario(Ids ids, Workforce workforce)
        {
            Scenario? scenario = withScenario
                ? ScenarioReader.ReadFile(Path.Combine(path, ScenarioReader.File), ids, workforce, problems)
                : null;
            WarnOfOtherFiles(path, problems);
            return scenario;
        }
    }

    // A misspelled optional table must not be taken for a table that is not there.
    private static void WarnOfOtherFiles(string path, ProblemLog problems)
    {
        ImmutableArray<string> known = WorkforceRows.Files;
        var present = Directory.EnumerateFiles(path, "*.csv").Select(file => Path.GetFileName(file));
        foreach (string file in present.Order(StringComparer.Ordinal))
        {
            if (!known.Contains(file))
            {
                problems.For(file).Warn(null, null, null, new("is no table of a workforce folder and is not read.",
                    () => Nearest.Cure(file, known, $"Remove it; the tables are {string.Join(", ", known)}.")));
            }
        }
    }
}
