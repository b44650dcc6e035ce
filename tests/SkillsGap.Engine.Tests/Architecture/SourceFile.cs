using System.Text.RegularExpressions;

namespace SkillsGap.Engine.Tests.Architecture;

/// <summary>A source of the engine: the folder of the project it is in, and its text without comments and strings.</summary>
internal sealed partial record SourceFile(string Path, string Folder, string Code)
{
    internal static IEnumerable<SourceFile> Engine() => In("engine/SkillsGap.Engine");

    internal static IEnumerable<SourceFile> In(string project)
    {
        var root = System.IO.Path.Combine(Repository.Root, project);
        return Repository.Sources(project).Select(file =>
        {
            var path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
            return new SourceFile(path, path.Split('/')[0], NotCode().Replace(File.ReadAllText(file), ""));
        });
    }

    [GeneratedRegex("//.*|\"(\\\\.|[^\"\\\\\\n])*\"")]
    private static partial Regex NotCode();
}
