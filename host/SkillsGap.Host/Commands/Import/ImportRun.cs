using SkillsGap.Engine.Data.Import;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Terminal;

namespace SkillsGap.Host.Commands.Import;

/// <summary>Runs an import into a folder: reads, checks, writes unless there is an error, and reports.</summary>
internal sealed record ImportRun(string Folder, bool DryRun, bool Json)
{
    public async Task<int> RunAsync(ImportSource source, CancellationToken cancellation)
    {
        if (File.Exists(Folder))
            return FolderInput.Complain(ExitCode.WrongUse, $"--into {Folder}: is a file\n  Name a folder; it is made if it is missing.");
        var start = TimeProvider.System.GetTimestamp();
        ImportResult result;
        try
        {
            result = await ProgressView.RunAsync(progress =>
                WorkforceImport.Into(Folder, source, new Reading(progress), cancellation));
        }
        catch (OperationCanceledException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled: nothing was written");
        }

        var time = TimeProvider.System.GetElapsedTime(start);
        foreach (var warning in result.Data.Warnings) Console.Error.WriteLine(warning);
        foreach (var error in result.Data.Errors) Console.Error.WriteLine(error);
        var writes = result.Data.Succeeded && !DryRun;
        try
        {
            if (writes) WorkforceImport.Write(Folder, result);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, $"{Folder}: cannot be written: {problem.Message}\n  Check that the folder may be written.");
        }

        if (Json) ImportView.WriteJson(result, writes, time);
        else ImportView.Show(result, Folder, writes, time);
        return result.Data.Succeeded ? ExitCode.Done : ExitCode.AnswerIsNo;
    }

    private sealed class Reading(IProgress<StageProgress> progress) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => progress.Report(new($"Reading {value.File}", value.Share, $"{value.Rows:N0} rows"));
    }
}
