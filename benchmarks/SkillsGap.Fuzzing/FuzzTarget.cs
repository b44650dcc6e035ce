namespace SkillsGap.Fuzzing;

/// <summary>A reader and the valid files that are spoilt for it.</summary>
/// <param name="Name">Its name, and that of its folder of seeds.</param>
/// <param name="Read">
/// Reads one file: its name among the seeds and its bytes. True if it was accepted, false if it was refused; it throws what the reader throws.
/// </param>
public sealed record FuzzTarget(string Name, Func<string, byte[], bool> Read)
{
    private (string[] Names, byte[][] Files)? seeds;

    /// <summary>Makes the valid files; default those in the folder of seeds.</summary>
    public Func<IEnumerable<(string Name, byte[] Bytes)>>? Make { get; init; }

    /// <summary>The names of the seeds.</summary>
    public IReadOnlyList<string> Names => Loaded.Names;

    /// <summary>The seeds.</summary>
    public IReadOnlyList<byte[]> Seeds => Loaded.Files;

    private (string[] Names, byte[][] Files) Loaded => seeds ??= Load();

    /// <summary>The folder with the seeds of a target.</summary>
    public static string FolderOf(string name) => Path.Combine(AppContext.BaseDirectory, "Seeds", name);

    private (string[] Names, byte[][] Files) Load()
    {
        var files = (Make?.Invoke() ?? InFolder()).ToList();
        return ([.. files.Select(file => file.Name)], [.. files.Select(file => file.Bytes)]);
    }

    private IEnumerable<(string Name, byte[] Bytes)> InFolder() =>
        Directory.GetFiles(FolderOf(Name)).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
}
