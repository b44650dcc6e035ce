namespace SkillsGap.Service.Tests.Client;

/// <summary>Files of the repository that tests use where they are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The example of 45 people.</summary>
    public static string Example => Path.Combine(Root, "datasets", "mlops-45");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SkillsGap.Engine.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository is not around the tests.");
    }
}
