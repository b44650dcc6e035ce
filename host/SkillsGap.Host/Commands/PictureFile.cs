using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary>The picture that a command may write beside its answer, <c>--svg FILE</c>.</summary>
/// <param name="Path">The file, or null for none.</param>
internal sealed record PictureFile(string? Path)
{
    private const string Option = "--svg";

    private string? unwritten;

    /// <summary>Why it cannot be written there, and what helps; null where it can. Tried before the work.</summary>
    public string? Problem => FrontierFiles.ProblemOf(Option, Path);

    /// <summary>Writes it, where one is asked for.</summary>
    public async Task WriteAsync(Func<string> picture)
    {
        if (Path is null) return;
        unwritten = await OutputFolder.TryWriteAsync(() =>
        {
            FileReplacement.Write(Path, stream => stream.Write(Encoding.UTF8.GetBytes(picture())));
            return Task.CompletedTask;
        });
    }

    /// <summary>Says what came of it, after the answer was shown.</summary>
    /// <param name="code">The exit code of the answer.</param>
    /// <param name="quiet">Whether the answer is for a program: then nothing is said of a picture that was written.</param>
    /// <returns>The exit code.</returns>
    public int Finish(int code, bool quiet)
    {
        if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"{Option} {Path}: {unwritten}");
        if (!quiet && Path is not null) Screen.Out.WriteLine($"Written: {Path}.");
        return code;
    }
}
