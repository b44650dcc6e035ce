using System.Diagnostics;
using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;

namespace SkillsGap.Benchmarks;

/// <summary>21 budgets from half to one and a half of a problem's own, beside one plan from nothing with the same gap to stop at.</summary>
internal static class FrontierSweep
{
    private const int Budgets = 21;
    private const double From = 0.5, To = 1.5, Gap = 0.0035;

    public static async Task<int> RunAsync(IEnumerable<string> args)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine();
        Console.WriteLine("| problem | stop at gap | one plan | its gap | 21 budgets | times one plan | of the processor | gap reached | median gap | largest gap |");
        Console.WriteLine("|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var path in args)
        {
            var (problem, errors) = await ProblemFile.ReadAsync(path, CancellationToken.None);
            if (problem is null)
            {
                foreach (var error in errors) Console.Error.WriteLine(error);
                return 1;
            }

            var row = problem.Rows.Index().First(row => row.Item.Id == "budget").Index;
            var settings = new PlannerSettings { GapTarget = Gap };
            // The second counts: the first pays for compiling too.
            Planner.Solve(problem, settings, null, CancellationToken.None);
            var before = Processor();
            var cold = Measured.Of(() => Planner.Solve(problem, settings, null, CancellationToken.None));
            var uppers = Enumerable.Range(0, Budgets).Select(i => problem.Rows[row].Upper!.Value * (From + (i * (To - From) / (Budgets - 1))));
            var stages = new StageTimes();
            var between = Processor();
            var sweep = Measured.Of(() => Frontier.OverUpper(problem, row, uppers, settings, stages, CancellationToken.None));
            var processor = (Processor() - between) / (between - before);
            double[] gaps = [.. sweep.Result.Select(point => point.Result.Gap ?? double.NaN).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(path)} | {Gap:P2} | {cold.Seconds:0.0} s | {cold.Result.Gap:P3} | {sweep.Seconds:0.0} s | {sweep.Seconds / cold.Seconds:0.0} | {processor:0.0} "
                + $"| {gaps.Count(gap => gap <= Gap)} of {gaps.Length} | {gaps[gaps.Length / 2]:P3} | {gaps[^1]:P3} |"));
            Console.Error.WriteLine($"  {stages}; gaps {string.Join(' ', sweep.Result.Select(point => $"{100 * point.Result.Gap:0.000}"))}");
        }

        return 0;
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    // A report closes the time since the one before it, and gives it to that one's stage.
    private sealed class StageTimes : IProgress<FrontierProgress>
    {
        private readonly Dictionary<string, double> seconds = [];
        private string last = "pricing";
        private long since = Stopwatch.GetTimestamp();

        public void Report(FrontierProgress value)
        {
            seconds[last] = seconds.GetValueOrDefault(last) + Stopwatch.GetElapsedTime(since).TotalSeconds;
            (last, since) = (value.Now.Stage, Stopwatch.GetTimestamp());
        }

        public override string ToString() => string.Join(", ", seconds.Select(stage => $"{stage.Key} {stage.Value:0.0} s"));
    }
}
