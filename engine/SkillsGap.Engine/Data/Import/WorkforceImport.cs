using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Scenarios;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Import;

/// <summary>
/// Takes rows from a source into a workforce folder, or into no folder at all. The whole is checked as <see cref="WorkforceFolder"/>
/// checks it, except that tables may still be missing or without rows: a taxonomy alone is a beginning.
/// </summary>
public static class WorkforceImport
{
    /// <summary>Reads a source alone, for those who need no folder: such as a taxonomy to make a workforce for.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ImportResult Read(ImportSource source, CancellationToken cancellation) => Into(null, source, null, cancellation);

    /// <summary>Reads a folder, if it is there, and the source into it. Nothing is written; <see cref="Write"/> does that.</summary>
    /// <param name="folder">The folder; what is missing of it is taken to be empty. Null for none.</param>
    /// <param name="source">The source.</param>
    /// <param name="progress">Told how far the reading of the source is, or null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ImportResult Into(
        string? folder, ImportSource source, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        // What may be wrong with rows that were there already was said when they came.
        var (problems, known) = (new ProblemLog(), new ProblemLog());
        string path = folder ?? "";
        bool exists = folder is not null && Directory.Exists(folder);
        WorkforceRows rows = WorkforceRows.Read(
            exists ? new CsvFolder(path, known, whole: false, cancellation) : new EmptyTables());
        var session = new ImportSession(rows, problems, source.Files, progress, cancellation);
        source.Read(session);
        ReadResult<WorkforceContent> data = WorkforceReading.Of(rows, problems, ReadScenario, cancellation);
        ImmutableArray<string> missing = [.. rows.All.Where(table => table.LacksRows).Select(table => table.File)];
        bool isNews = session.ScenarioChange is { IsChange: true };
        data = new(
            data.Content, known.All(Severity.Error).AddRange(data.Errors),
            isNews ? known.All(Severity.Warning).AddRange(data.Warnings) : data.Warnings);
        return new(data, session.Report(data.Succeeded && data.Content.Scenario is null ? missing.Add(ScenarioReader.File) : missing));

        Scenario? ReadScenario(Ids ids, Workforce workforce)
        {
            string file = Path.Combine(path, ScenarioReader.File);
            Scenario? There(ProblemLog log) => exists && File.Exists(file) ? ScenarioReader.ReadFile(file, ids, workforce, log) : null;
            if (source.ReadScenario(session, ids, workforce, problems) is not Scenario imported)
                return There(known);
            session.ScenarioChange = ChangeOf(There(new()), imported, workforce, problems);
            return imported;
        }
    }

    /// <summary>
    /// Writes what an import changed: each changed table is replaced at once, required tables that were missing are written with a header
    /// alone, and everything else, the scenario too, stays as it is.
    /// </summary>
    /// <param name="folder">The folder that was read; made if it is missing.</param>
    /// <param name="result">An import without errors.</param>
    /// <exception cref="InvalidOperationException">The import has errors.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string folder, ImportResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        WorkforceContent content = result.Data.Content ?? throw new InvalidOperationException("An import with errors is not written.");
        var changed = result.Report.Tables.Where(table => table.IsChange).Select(table => table.File).ToHashSet();
        WorkforceFolder.WriteSome(
            folder, content, file => changed.Contains(file) || !File.Exists(Path.Combine(folder, file)),
            CancellationToken.None);
    }

    private static TableChange ChangeOf(Scenario? known, Scenario imported, Workforce workforce, ProblemLog problems)
    {
        // A scenario with errors refers to nothing that could be written.
        bool same = known is not null && problems.All(Severity.Error).IsEmpty && Text(known).SequenceEqual(Text(imported));
        return new(ScenarioReader.File, known is null ? 1 : 0, known is null || same ? 0 : 1, same ? 1 : 0);

        byte[] Text(Scenario scenario)
        {
            using var stream = new MemoryStream();
            ScenarioWriter.Write(stream, scenario, workforce);
            return stream.ToArray();
        }
    }
}
