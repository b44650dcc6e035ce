namespace SkillsGap.Benchmarks;

/// <summary>Published data that are not part of the repository.</summary>
internal static class SharedData
{
    /// <summary>The folder "data" in <c>SKILLSGAP_SHARED</c>, or in the folder "shared" beside the repository.</summary>
    public static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("SKILLSGAP_SHARED") is { Length: > 0 } shared ? shared : Path.Combine("..", "shared"), "data");
}
