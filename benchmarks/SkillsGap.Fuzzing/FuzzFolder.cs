namespace SkillsGap.Fuzzing;

/// <summary>A folder of seeds with one of them spoilt, for readers that want a file or a folder.</summary>
public static class FuzzFolder
{
    private static readonly Dictionary<string, (string Path, string? Spoilt)> Folders = [];

    /// <summary>The path of the spoilt file among the other seeds, which are as they should be. One call at a time.</summary>
    /// <param name="target">The name of the seeds.</param>
    /// <param name="name">The file to put in the place of the one of that name.</param>
    /// <param name="bytes">Its bytes.</param>
    public static string With(string target, string name, byte[] bytes)
    {
        string source = FuzzTarget.FolderOf(target);
        if (!Folders.TryGetValue(target, out var folder))
        {
            folder = (Directory.CreateTempSubdirectory("fuzzing-").FullName, null);
            foreach (string file in Directory.GetFiles(source))
                File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        }
        if (folder.Spoilt is string before && before != name)
            File.Copy(Path.Combine(source, before), Path.Combine(folder.Path, before), overwrite: true);
        Folders[target] = (folder.Path, name);
        string path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The folder with the spoilt file in it. One call at a time.</summary>
    /// <param name="target">The name of the seeds.</param>
    /// <param name="name">The file to put in the place of the one of that name.</param>
    /// <param name="bytes">Its bytes.</param>
    public static string Around(string target, string name, byte[] bytes) => Path.GetDirectoryName(With(target, name, bytes))!;

    /// <summary>Removes all such folders.</summary>
    public static void Clear()
    {
        foreach (var (path, _) in Folders.Values)
            Directory.Delete(path, recursive: true);
        Folders.Clear();
    }
}
