using System.Collections.Immutable;

namespace SkillsGap.Engine.Data.Building;

/// <summary>The problems found so far, by file in the order in which the files were first asked for.</summary>
internal sealed class ProblemLog
{
    private readonly List<FileLog> files = [];

    public FileLog For(string file)
    {
        FileLog? log = files.Find(known => known.File == file);
        if (log is null)
            files.Add(log = new FileLog(file));
        return log;
    }

    public ImmutableArray<DataProblem> All(Severity severity) => [.. files.SelectMany(file => file.All(severity))];

    public ReadResult<T> Result<T>(T? content)
        where T : class => new(content, All(Severity.Error), All(Severity.Warning));
}
