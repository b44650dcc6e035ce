namespace SkillsGap.Host.Tests.CommandLine;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("skillsgap-").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    /// <summary>A copy of the example, to be broken.</summary>
    public static TemporaryFolder CopyOfExample()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(SkillsGapProcess.Example)) File.Copy(file, folder[System.IO.Path.GetFileName(file)]);
        return folder;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
