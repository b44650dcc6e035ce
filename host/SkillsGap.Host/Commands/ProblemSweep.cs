using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>frontier PROBLEM.json --row R --upper from:to:steps</c>.</summary>
internal static class ProblemSweep
{
    public static async Task<int> RunAsync(
        string path, Sweep sweep, PlannerSettings settings, FrontierFiles files, bool json, CancellationToken cancellation)
    {
        if (!File.Exists(path)) return FolderInput.Complain(ExitCode.WrongUse, $"{path}: there is no such file\n  Correct the path of the problem; a folder goes with --budget.");
        var (problem, errors) = await ReadAsync(path, cancellation);
        if (problem is null) return FolderInput.Complain(ExitCode.AnswerIsNo, string.Join('\n', errors));
        var row = problem.Rows.Select(r => r.Id).ToList().IndexOf(sweep.Over);
        if (row < 0) return FolderInput.Complain(ExitCode.WrongUse, $"--row {sweep.Over}: there is no such row\n  Name a row of the problem.");
        if (sweep.Points[0] < problem.Rows[row].Lower)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--upper {sweep.Points[0]:R}: is below the row's lower limit {problem.Rows[row].Lower:R}\n  Begin the sweep there or above.");
        }

        var start = settings.TimeProvider.GetTimestamp();
        var points = await ProgressView.RunAsync(progress => Frontier.OverUpper(problem, row, sweep.Points, settings, new SweepProgress(progress), cancellation));
        foreach (var point in points)
        {
            files.Keep(FormattableString.Invariant($"upper-{point.At:0.######}"), async folder =>
            {
                Directory.CreateDirectory(folder);
                await FileReplacement.WriteAsync(Path.Combine(folder, "problem.json"), stream =>
                    AllocationJson.WriteAsync(stream, AllocationMapping.ToDocument(point.Problem), CancellationToken.None));
                await FileReplacement.WriteAsync(Path.Combine(folder, "result.json"), stream =>
                    AllocationJson.WriteResultAsync(stream, AllocationMapping.ToDocument(point.Problem, point.Result, settings.Seed), CancellationToken.None));
            });
        }

        SweepPoint[] shown = [.. points.Select((point, k) => FrontierMapping.Of(point, row, Frontier.BoundsUpTo(points, row, k)))];
        var document = new FrontierDocument(
            sweep.Over, null, settings.GapTarget, settings.Seed, null, sweep.Points.Count, [.. shown.Select(point => point.Figures)]);
        return await files.FinishAsync(document, shown, settings.TimeProvider.GetElapsedTime(start), json);
    }

    private static async Task<(AllocationProblem? Problem, IReadOnlyList<string> Errors)> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await ProblemFile.ReadAsync(path, cancellation);
        }
        catch (OperationCanceledException)
        {
            return (null, ["cancelled before planning began: nothing was written\n  Run again; once planning has begun what is done is kept."]);
        }
    }
}
