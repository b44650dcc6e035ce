using System.Diagnostics;
using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Verification;

namespace SkillsGap.Benchmarks;

/// <summary>The planner beside CBC on the same models, one after the other in the same run, with the same wall-clock limits. Both plans are
/// counted anew, ours by the independent checker, and both gaps are to the same bound: what our prices prove.</summary>
internal static class CbcComparison
{
    public static async Task<int> RunAsync(IEnumerable<string> problems, IReadOnlyList<int> limits)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {(await RunCbcAsync("-quit")).FirstOrDefault(l => l.StartsWith("Version", StringComparison.Ordinal))} of CBC");
        Console.WriteLine();
        Console.WriteLine("| problem | limit | who | value | bound | gap | seconds | checked |");
        Console.WriteLine("|:--|--:|:--|--:|--:|--:|--:|:--|");
        foreach (var path in problems)
        {
            var (problem, errors) = await ProblemFile.ReadAsync(path, CancellationToken.None);
            if (problem is null)
            {
                Console.Error.WriteLine(string.Join('\n', errors));
                return 1;
            }

            foreach (var limit in limits) await CompareAsync(Path.GetFileName(path), problem, limit);
        }

        return 0;
    }

    private static async Task CompareAsync(string name, AllocationProblem problem, int limit)
    {
        using var core = ExactCore.Find();
        var start = Stopwatch.GetTimestamp();
        var result = Planner.Solve(problem, new() { TimeLimit = TimeSpan.FromSeconds(limit), Core = core }, null, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(start);
        var holds = AllocationChecker.Check(problem, ClaimMapping.Of(AllocationMapping.ToDocument(problem, result, 1))).Holds;
        Print(name, limit, "planner", result.Value, result.Bound, result.Gap, took, holds);

        var file = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(file + ".lp")) CbcModel.Write(problem, writer);
            start = Stopwatch.GetTimestamp();
            await RunCbcAsync(file + ".lp", "timeMode", "elapsed", "sec", $"{limit}", "solve", "solution", file + ".sol");
            took = Stopwatch.GetElapsedTime(start);
            var choice = CbcModel.ReadChoice(problem, File.Exists(file + ".sol") ? File.ReadLines(file + ".sol") : []);
            var value = ValueOf(problem, choice);
            Print(name, limit, "CBC", value, result.Bound, (result.Bound - value) / Math.Max(Math.Abs(value ?? 0), 1e-9), took, value is not null);
        }
        finally
        {
            foreach (var ending in new[] { "", ".lp", ".sol" }) File.Delete(file + ending);
        }
    }

    private static void Print(string name, int limit, string who, double? value, double bound, double? gap, TimeSpan took, bool holds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {limit} s | {who} | {(value is null ? "none" : $"{value:N0}")} | {bound:N0} ")
            + string.Create(CultureInfo.InvariantCulture, $"| {(value is null ? "–" : $"{100 * gap:0.000} %")} | {took.TotalSeconds:0.0} | {(holds ? "holds" : "no plan")} |"));

    /// <summary>Value of a plan; null if it breaks a limit by more than a millionth, CBC's own tolerance.</summary>
    private static double? ValueOf(AllocationProblem problem, int[] choice)
    {
        var used = new double[problem.Rows.Count];
        var (value, taken) = (0.0, 0);
        for (var g = 0; g < choice.Length; g++)
        {
            if (choice[g] < 0 && problem.IsRequired(g)) return null;
            if (choice[g] < 0) continue;
            taken++;
            value += problem.Value(g, choice[g]);
            var rows = problem.UsedRows(g, choice[g]);
            var amounts = problem.UsedAmounts(g, choice[g]);
            for (var k = 0; k < rows.Length; k++) used[rows[k]] += amounts[k];
        }

        var kept = problem.Rows.Select((row, i) => used[i] <= (row.Upper ?? double.MaxValue) * (1 + 1e-6) && used[i] >= (row.Lower ?? 0) * (1 - 1e-6));
        return taken > 0 && kept.All(ok => ok) ? value : null;
    }

    private static async Task<string[]> RunCbcAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("cbc", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n');
    }
}
