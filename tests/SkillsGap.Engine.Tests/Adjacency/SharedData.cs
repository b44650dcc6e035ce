namespace SkillsGap.Engine.Tests.Adjacency;

/// <summary>Published data beside the repository; tests that need them are skipped where they are absent.</summary>
internal static class SharedData
{
    internal static string File(params string[] path)
    {
        var shared = Environment.GetEnvironmentVariable("SKILLSGAP_SHARED") is { Length: > 0 } folder
            ? folder : Path.Combine(Path.GetDirectoryName(Architecture.Repository.Root)!, "shared");
        var file = Path.Combine([shared, "data", .. path]);
        Assert.SkipUnless(System.IO.File.Exists(file), $"{file} is not there; set SKILLSGAP_SHARED to the folder of shared data");
        return file;
    }
}
