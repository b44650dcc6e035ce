namespace SkillsGap.Engine.Data.Import.Esco;

/// <summary>The groups of ESCO's skills pillar: code and name by URI.</summary>
internal sealed class EscoGroups(ImportSession session)
{
    private const int Levels = 4;
    private const string Isced = "isced-f/";

    private readonly Dictionary<string, (string Code, string Name)> groups = [];

    public void ReadHierarchy(string path)
    {
        string[] columns = [.. Enumerable.Range(0, Levels)
            .SelectMany(level => new[] { $"Level {level} URI", $"Level {level} preferred term", $"Level {level} code" })];
        foreach (SourceRow row in SourceTable.Read(session, path, SourceTable.Commas, columns))
        {
            for (int level = 0; level < Levels; level++)
                Add(row[3 * level], row[3 * level + 1], row[3 * level + 2]);
        }
    }

    public void ReadGroups(string path)
    {
        foreach (SourceRow row in SourceTable.Read(session, path, SourceTable.Commas, "conceptUri", "preferredLabel", "code"))
            Add(row[0], row[1], row[2]);
    }

    /// <summary>Code and name of a group; false for what is no group.</summary>
    public bool TryGet(string uri, out (string Code, string Name) group) => groups.TryGetValue(uri, out group);

    // Fields of knowledge have no code of their own, but a number of ISCED-F in their URI.
    private void Add(string uri, string name, string code)
    {
        if (uri.Length == 0)
            return;
        int isced = uri.LastIndexOf(Isced, StringComparison.Ordinal);
        groups.TryAdd(uri, (isced >= 0 ? uri[(isced + Isced.Length)..] : code.Length > 0 ? code : uri[(uri.LastIndexOf('/') + 1)..], name.Trim()));
    }
}
