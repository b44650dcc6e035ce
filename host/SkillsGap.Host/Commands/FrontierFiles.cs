using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary>Where a frontier goes.</summary>
/// <param name="Csv">File of the table, or null.</param>
/// <param name="Picture">File of the picture, or null.</param>
/// <param name="Plans">Folder of the plans, or null.</param>
internal sealed record FrontierFiles(string? Csv, string? Picture, string? Plans)
{
    private string? unwritten;

    /// <summary>Why something cannot be written there, and what helps; null where it can. Tried before work of minutes.</summary>
    public string? Problem => ProblemOf("--csv", Csv) ?? ProblemOf("--svg", Picture)
        ?? (Plans is { } folder && OutputFolder.ProblemOf(folder) is { } inTheWay ? $"--out {folder}: {inTheWay}" : null);

    /// <summary>Whether plans are kept.</summary>
    public bool KeepsPlans => Plans is not null && unwritten is null;

    /// <summary>Keeps the plan of a point.</summary>
    public void Keep(string name, WorkforcePlan plan, Func<PlanDocument> document) => Keep(name, folder => PlanFiles.WriteAsync(folder, plan, document()));

    /// <summary>Keeps what a point is, in a folder of its own.</summary>
    public void Keep(string name, Func<string, Task> write)
    {
        if (!KeepsPlans) return;
        var folder = Path.Combine(Plans!, name);
        unwritten = OutputFolder.TryWriteAsync(() => write(folder)).GetAwaiter().GetResult() is { } problem ? $"--out {folder}: {problem}" : null;
    }

    /// <summary>Writes table and picture, shows the points, and says whether there is a plan at all.</summary>
    public async Task<int> FinishAsync(FrontierDocument document, IReadOnlyList<SweepPoint> points, TimeSpan time, bool json)
    {
        if (points.Count == 0) return FolderInput.Complain(ExitCode.AnswerIsNo, "ended before the first point was done\n  Run again with more time.");
        if (Csv is not null) await WriteAsync("--csv", Csv, stream => FrontierCsv.Write(stream, document));
        if (Picture is not null) await WriteAsync("--svg", Picture, stream => stream.Write(Encoding.UTF8.GetBytes(FrontierChart.Of(document, points))));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else FrontierView.Show(document, time);
        if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, unwritten);
        var written = new[] { Csv, Picture, Plans is null ? null : $"{Plans} (a folder a point)" }.OfType<string>().ToList();
        if (!json && written.Count > 0) Screen.Out.WriteLine($"Written: {string.Join(", ", written)}.");
        return points.Any(point => point.Figures.Value is not null) ? ExitCode.Done : ExitCode.AnswerIsNo;
    }

    private async Task WriteAsync(string option, string file, Action<Stream> write)
    {
        var problem = await OutputFolder.TryWriteAsync(() =>
        {
            FileReplacement.Write(file, write);
            return Task.CompletedTask;
        });
        if (problem is not null) unwritten ??= $"{option} {file}: {problem}";
    }

    internal static string? ProblemOf(string option, string? file)
    {
        if (file is null) return null;
        if (file.Length == 0 || Directory.Exists(file)) return $"{option} {file}: is no name of a file\n  Name the file to write to.";
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (!Directory.Exists(folder)) return $"{option} {file}: there is no folder {folder}\n  Make the folder first, or write elsewhere.";
        return OutputFolder.ProblemOf(folder) is { } inTheWay ? $"{option} {file}: {folder} {inTheWay}" : null;
    }
}
