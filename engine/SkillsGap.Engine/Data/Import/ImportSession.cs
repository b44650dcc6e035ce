using System.Collections.Immutable;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import;

/// <summary>One import under way: the tables it puts rows into, the files it reads, and what was found in them.</summary>
/// <param name="rows">The rows of the folder that is extended; changed in place.</param>
/// <param name="problems">Where errors go.</param>
/// <param name="files">The files that will be read.</param>
/// <param name="progress">Told how far the reading is, or null.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class ImportSession(
    WorkforceRows rows, ProblemLog problems, IEnumerable<string> files, IProgress<ImportProgress>? progress, CancellationToken cancellation)
{
    private const int RowsBetweenLooks = 4096;

    private readonly Dictionary<Type, IImportedTable> tables = [];
    private readonly List<SourceRows> sources = [];
    private readonly WrinkleLog wrinkles = new();
    private readonly long bytes = files.Where(File.Exists).Sum(file => new FileInfo(file).Length);
    private long bytesRead;
    private Ids? ids;

    /// <summary>The ids of the folder as it was before the import.</summary>
    public Ids Ids => ids ??= Ids.Of(rows);

    /// <summary>Stops the reading.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>What was done to the scenario, or null where the source has none.</summary>
    public TableChange? ScenarioChange { get; set; }

    /// <summary>A table to put rows into. The first call says which columns a row that is there already keeps.</summary>
    public ImportedTable<TRow> Into<TRow>(Table<TRow> table, params string[] keeps)
        where TRow : Row, new()
    {
        if (tables.TryGetValue(typeof(TRow), out var known))
            return (ImportedTable<TRow>)known;
        var imported = new ImportedTable<TRow>(rows.All.OfType<TableRows<TRow>>().Single(), keeps);
        tables.Add(typeof(TRow), imported);
        return imported;
    }

    /// <summary>The rows of a table as they are now.</summary>
    public IReadOnlyList<TRow> RowsOf<TRow>(Table<TRow> table)
        where TRow : Row, new() => rows.All.OfType<TableRows<TRow>>().Single(known => known.Table == table).Rows;

    /// <summary>
    /// The rows of a mapping: a CSV file that says what things of the source are here. Checked like every table; null after reporting what
    /// is wrong.
    /// </summary>
    public List<TRow>? Mapping<TRow>(Table<TRow> table, string path)
        where TRow : Row, new()
    {
        FileLog log = Log(path);
        TableRows<TRow> mapping = CsvFolder.ReadFile(table, path, whole: true, log, cancellation);
        mapping.Check(Ids, cancellation);
        return log.HasErrors ? null : mapping.Rows;
    }

    /// <summary>Opens a source file to be read once from start to end; null after reporting why it cannot be.</summary>
    public Stream? Open(string path)
    {
        try
        {
            return new CountingStream(File.OpenRead(path), count => bytesRead += count);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Unreadable(path, problem);
            return null;
        }
    }

    /// <summary>Where problems of a source file go; rows of it carry this.</summary>
    public FileLog Log(string path) => problems.For(Path.GetFileName(path));

    /// <summary>Reports that a source file cannot be read.</summary>
    public void Unreadable(string path, Exception problem) => Log(path).Error(null, null, null, problem is FileNotFoundException or DirectoryNotFoundException
        ? new($"is missing in {Path.GetDirectoryName(Path.GetFullPath(path))}.", "Check the path.")
        : new($"cannot be read: {problem.Message}", "Check that the file is there and may be read."));

    /// <summary>Whether an option names nothing, or something that there is; else that is an error.</summary>
    /// <param name="entity">What it names.</param>
    /// <param name="option">The option, as on the command line.</param>
    /// <param name="id">What it says; null for nothing.</param>
    public bool Knows(Entity entity, string option, string? id)
    {
        if (id is null || Ids[entity].Find(id, out _) is not Fault fault)
            return true;
        Log(option).Error(null, null, id, fault);
        return false;
    }

    /// <summary>Counts a row (or statement, or line) of a source file as read.</summary>
    /// <exception cref="OperationCanceledException">The import was stopped.</exception>
    public void CountRow(string path)
    {
        string file = Path.GetFileName(path);
        if (sources.Count == 0 || sources[^1].File != file)
            Recall(file);
        sources[^1] = sources[^1] with { Rows = sources[^1].Rows + 1 };
        if (sources[^1].Rows % RowsBetweenLooks != 1)
            return;
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new(file, sources[^1].Rows, bytes == 0 ? 1 : Math.Min(1, (double)bytesRead / bytes)));
    }

    /// <summary>Notes something odd that was left out or mended.</summary>
    /// <param name="kind">What it is, in words; equal words are counted together.</param>
    /// <param name="path">The source file.</param>
    /// <param name="line">The 1-based line where it stands, or null.</param>
    /// <param name="value">What stands there.</param>
    public void Wrinkle(string kind, string path, int? line, string value) =>
        wrinkles.Add(kind, new(Path.GetFileName(path), line, value));

    public ImportReport Report(ImmutableArray<string> missing) => new(
        [.. sources],
        [.. rows.All.Select(table => tables.Values.FirstOrDefault(t => t.Change.File == table.File)?.Change).Append(ScenarioChange).OfType<TableChange>()],
        wrinkles.All, missing);

    private void Recall(string file)
    {
        int at = sources.FindIndex(source => source.File == file);
        SourceRows source = at < 0 ? new(file, 0) : sources[at];
        if (at >= 0)
            sources.RemoveAt(at);
        sources.Add(source);
    }
}
