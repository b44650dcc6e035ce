namespace SkillsGap.Engine.Tests;

/// <summary>Real data that is no part of the project: the folder <c>SKILLSGAP_SHARED</c>, or "shared" beside the project's root.</summary>
internal static class SharedData
{
    /// <summary>A file or folder of the shared data; the test is skipped where it is not there.</summary>
    public static string At(params string[] path)
    {
        string full = Path.Combine([Folder(), "data", .. path]);
        Assert.SkipUnless(Path.Exists(full), $"{full} is not there; set SKILLSGAP_SHARED to the folder of shared data");
        return full;
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("SKILLSGAP_SHARED") is { Length: > 0 } folder)
            return folder;
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && at.GetFiles("*.sln").Length == 0)
            at = at.Parent;
        return Path.Combine(at?.Parent?.FullName ?? "..", "shared");
    }
}
