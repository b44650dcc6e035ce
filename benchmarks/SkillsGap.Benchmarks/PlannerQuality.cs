using System.Diagnostics;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;

namespace SkillsGap.Benchmarks;

/// <summary>Proven gap and time of the planner on allocation problems, with its default effort.</summary>
internal static class PlannerQuality
{
    public static async Task<int> RunAsync(IEnumerable<string> problems)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine();
        Console.WriteLine("| problem | groups | options | rows | value | bound | gap | read | plan | peak memory |");
        Console.WriteLine("|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var path in problems)
        {
            var start = Stopwatch.GetTimestamp();
            var (problem, errors) = await ProblemFile.ReadAsync(path, CancellationToken.None);
            if (problem is null)
            {
                foreach (var error in errors) Console.Error.WriteLine(error);
                return 1;
            }

            var read = Stopwatch.GetElapsedTime(start);
            start = Stopwatch.GetTimestamp();
            var result = Planner.Solve(problem, new PlannerSettings(), null, CancellationToken.None);
            var planned = Stopwatch.GetElapsedTime(start);
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"| {Path.GetFileName(path)} | {problem.GroupCount:N0} | {problem.TotalOptions:N0} | {problem.Rows.Count:N0} | {result.Value:N0} "
                + $"| {result.Bound:N0} | {100 * result.Gap:0.000} % | {read.TotalSeconds:0.0} s | {planned.TotalSeconds:0.0} s "
                + $"| {process.PeakWorkingSet64 / 1e6:N0} MB |");
        }

        return 0;
    }
}
