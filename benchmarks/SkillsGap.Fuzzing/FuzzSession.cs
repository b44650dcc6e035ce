using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Csv;
using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.ModelFiles;

namespace SkillsGap.Fuzzing;

/// <summary>What readers need beside the spoilt file, all of it valid.</summary>
internal static class FuzzSession
{
    /// <summary>The workforce of the seeds.</summary>
    public static WorkforceContent Content { get; } =
        WorkforceFolder.Read(FuzzTarget.FolderOf("workforce"), CancellationToken.None) is { Succeeded: true } read
            ? read.Content
            : throw new InvalidOperationException("The seed workforce is not valid.");

    private static readonly WorkforceRows Rows =
        WorkforceRows.Read(new CsvFolder(FuzzTarget.FolderOf("workforce"), new ProblemLog(), whole: true, CancellationToken.None));

    private static readonly Dictionary<Type, object> Mappings = [];

    /// <summary>The people of the seeds.</summary>
    public static PeopleMap People { get; } =
        new(Mapping(IdentityRow.Table, "people-mapping"), Ids.Of(Content.Workforce)[Entity.Person]);

    /// <summary>Does something in an import of its own; true if it reported no error.</summary>
    public static bool Run(Action<ImportSession> read) => Run((session, _) => read(session));

    /// <summary>
    /// Reads a file of evidence; true if it was accepted. Whatever the file holds, the evidence found in it must be valid: what is wrong with
    /// a file is for its reader to say, in the file's own terms.
    /// </summary>
    public static bool Evidence(byte[] bytes, Func<IEvidenceReader> create) => Run((session, problems) =>
    {
        IEvidenceReader reader = create();
        reader.Read(new MemoryStream(bytes), "spoilt", session);
        var rows = reader.Findings(session).Rows;
        var check = new FileLog("evidence");
        foreach (EvidenceRow row in rows)
            row.Log = check;
        new TableRows<EvidenceRow>(EvidenceRow.Table, [.. rows], complete: true, check).Check(Ids.Of(Content.Workforce), CancellationToken.None);
        if (check.HasErrors)
            throw new InvalidOperationException($"The reader gave invalid evidence: {check.All(Severity.Error).First()}");
    });

    /// <summary>Reads a model; true if it was accepted. What is accepted must be usable, and be written and read again as the same.</summary>
    public static bool Model(byte[] bytes)
    {
        if (ModelFile.Parse(bytes).Content is not { } model)
            return false;
        _ = model.For(Content.Workforce.Taxonomy);
        var written = ModelFile.Write(model);
        return ModelFile.Write(ModelFile.Parse(written).Content!).AsSpan().SequenceEqual(written)
            ? true
            : throw new InvalidOperationException("The model changes when it is written and read.");
    }

    /// <summary>Reads a source into no folder; true if it was accepted.</summary>
    public static bool Accepts(ImportSource source) => WorkforceImport.Read(source, CancellationToken.None).Data.Succeeded;

    /// <summary>The rows of a valid mapping.</summary>
    public static List<TRow> Mapping<TRow>(Table<TRow> table, string name)
        where TRow : Row, new()
    {
        if (Mappings.TryGetValue(typeof(TRow), out object? known))
            return (List<TRow>)known;
        List<TRow>? rows = null;
        Run(session => rows = session.Mapping(table, Directory.GetFiles(FuzzTarget.FolderOf(name)).Single()));
        Mappings.Add(typeof(TRow), rows ?? throw new InvalidOperationException($"The seed {name} is not valid."));
        return rows;
    }

    /// <summary>Reads a mapping; true if it was accepted.</summary>
    public static bool MappingFile<TRow>(Table<TRow> table, string path)
        where TRow : Row, new() => Run(session => session.Mapping(table, path));

    private static bool Run(Action<ImportSession, ProblemLog> read)
    {
        var problems = new ProblemLog();
        var session = new ImportSession(Rows, problems, [], null, CancellationToken.None);
        read(session, problems);
        return problems.All(Severity.Error).IsEmpty;
    }
}
