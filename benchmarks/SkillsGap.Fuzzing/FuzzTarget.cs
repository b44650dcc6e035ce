namespace SkillsGap.Fuzzing;

/// <summary>A reader and the valid files that are spoilt for it.</summary>
/// <param name="Name">Its name, and that of its folder of seeds.</param>
/// <param name="Read">
/// Reads one file: its name among the seeds and its bytes. True if it was accepted, false if it was refused; it throws what the reader throws.
/// </param>
public sealed record FuzzTarget(string Name, Func<string, byte[], bool> Read)
{
    private readonly Lazy<(string[] Names, byte[][] Files)> seeds = new(() => Load(Name));

    /// <summary>The names of the seeds.</summary>
    public IReadOnlyList<string> Names => seeds.Value.Names;

    /// <summary>The seeds.</summary>
    public IReadOnlyList<byte[]> Seeds => seeds.Value.Files;

    /// <summary>The folder with the seeds of a target.</summary>
    public static string FolderOf(string name) => Path.Combine(AppContext.BaseDirectory, "Seeds", name);

    private static (string[] Names, byte[][] Files) Load(string name)
    {
        string[] files = [.. Directory.GetFiles(FolderOf(name)).Order(StringComparer.Ordinal)];
        return ([.. files.Select(file => Path.GetFileName(file))], [.. files.Select(File.ReadAllBytes)]);
    }
}
