namespace SkillsGap.Engine.Tests.Architecture;

/// <summary>The folder with the solution, above wherever the tests run.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static string Datasets => Path.Combine(Root, "datasets");

    internal static string MlopsCase => Path.Combine(Datasets, "mlops-45");

    /// <summary>The sources of a folder, build results left out.</summary>
    internal static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SkillsGap.Engine.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No SkillsGap.Engine.sln above {AppContext.BaseDirectory}.");
    }
}
