using SkillsGap.Engine.Data;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary>Where an audit is written.</summary>
/// <param name="Csv">File of the table, or null.</param>
/// <param name="Picture">File of the picture, or null.</param>
internal sealed record AuditFiles(string? Csv, string? Picture)
{
    private readonly PictureFile picture = new(Picture);
    private string? unwritten;

    /// <summary>Why something cannot be written there, and what helps; null where it can. Tried before the work.</summary>
    public string? Problem => FrontierFiles.ProblemOf("--csv", Csv) ?? picture.Problem;

    /// <summary>Writes what was asked for.</summary>
    public async Task WriteAsync(AuditDocument document)
    {
        await picture.WriteAsync(() => AuditChart.Of(document));
        if (Csv is null) return;
        unwritten = await OutputFolder.TryWriteAsync(() =>
        {
            FileReplacement.Write(Csv, stream => AuditCsv.Write(stream, document));
            return Task.CompletedTask;
        });
    }

    /// <summary>Says what came of it, after the answer was shown.</summary>
    /// <param name="code">The exit code of the answer.</param>
    /// <param name="quiet">Whether the answer is for a program: then nothing is said of files that were written.</param>
    /// <returns>The exit code.</returns>
    public int Finish(int code, bool quiet)
    {
        if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--csv {Csv}: {unwritten}");
        if (!quiet && Csv is not null) Screen.Out.WriteLine($"Written: {Csv}.");
        return picture.Finish(code, quiet);
    }
}
