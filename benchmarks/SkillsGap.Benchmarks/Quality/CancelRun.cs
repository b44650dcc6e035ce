using System.Diagnostics;
using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>How soon a planner that is cancelled returns, and with what: each time in a process of its own, where nothing has been compiled yet.</summary>
internal static class CancelRun
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is ["--once", var one, var after]) return await OnceAsync(one, double.Parse(after, CultureInfo.InvariantCulture));
        if (args is not [var problem, .. { Length: > 0 } moments])
        {
            Console.Error.WriteLine("usage: cancel PROBLEM.json SECONDS ...");
            return 2;
        }

        Console.WriteLine($"{Path.GetFileName(problem)}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {Rounds} rounds\n");
        Console.WriteLine("| cancelled after | returned after, median | least | most | processor time, median | with a plan | its gap, median |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|");
        var runs = moments.ToDictionary(moment => moment, _ => new List<Cancelled>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var moment in moments)
                runs[moment].Add(Run(problem, moment));
        }

        foreach (var (moment, all) in runs)
        {
            var plans = all.Where(run => double.IsFinite(run.Gap)).ToList();
            Console.WriteLine(FormattableString.Invariant(
                $"| {moment} s | {Median(all, run => run.Wall):0} ms | {all.Min(run => run.Wall):0} | {all.Max(run => run.Wall):0} | {Median(all, run => run.Processor):0} ms | {plans.Count} of {all.Count} | ")
                + (plans.Count == 0 ? "– |" : FormattableString.Invariant($"{Median(plans, run => run.Gap):0.0 %} |")));
        }

        return 0;
    }

    private static Cancelled Run(string problem, string moment)
    {
        var self = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(CancelRun).Assembly.Location] : [];
        using var process = Process.Start(new ProcessStartInfo(self, [.. program, "cancel", "--once", problem, moment]) { RedirectStandardOutput = true })!;
        var words = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
        process.WaitForExit();
        return process.ExitCode == 0 && words is [var wall, var processor, var gap]
            ? new(double.Parse(wall, CultureInfo.InvariantCulture), double.Parse(processor, CultureInfo.InvariantCulture), double.Parse(gap, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{problem}: was not cancelled after {moment} s\n  Give an earlier moment, or a larger problem.");
    }

    private static async Task<int> OnceAsync(string file, double after)
    {
        var (problem, errors) = await ProblemFile.ReadAsync(file, CancellationToken.None);
        if (problem is null)
        {
            Console.Error.WriteLine(string.Join('\n', errors));
            return 1;
        }

        using var cancel = new CancellationTokenSource();
        using var self = Process.GetCurrentProcess();
        (long at, TimeSpan used) = (0, default);
        var caller = new Thread(() =>
        {
            Thread.Sleep(TimeSpan.FromSeconds(after));
            self.Refresh();
            (used, at) = (self.TotalProcessorTime, Stopwatch.GetTimestamp());
            cancel.Cancel();
        })
        { IsBackground = true };
        caller.Start();
        var result = Planner.Solve(problem, new PlannerSettings(), null, cancel.Token);
        if (at == 0) return 1;
        var wall = Stopwatch.GetElapsedTime(at).TotalMilliseconds;
        self.Refresh();
        Console.Write(FormattableString.Invariant($"{wall} {(self.TotalProcessorTime - used).TotalMilliseconds} {(result.Value is null ? double.PositiveInfinity : result.Gap)}"));
        return 0;
    }

    private static double Median(List<Cancelled> runs, Func<Cancelled, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    /// <param name="Wall">Milliseconds from the cancel to the return.</param>
    /// <param name="Processor">Milliseconds of processor time of the whole process between them.</param>
    /// <param name="Gap">Of the plan that came back, 0.01 for one in a hundred; infinite where there was none.</param>
    private sealed record Cancelled(double Wall, double Processor, double Gap);
}
