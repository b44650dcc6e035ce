using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>CBC as it comes with the system (Debian's <c>coinor-cbc</c>), with its own settings.</summary>
internal static class Cbc
{
    // It looks at its clock now and then; what is far beyond its limit has hung.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    /// <summary>What it calls itself, or why it is not there.</summary>
    public static async Task<string> VersionAsync()
    {
        try
        {
            var lines = await RunAsync(TimeSpan.Zero, "-quit");
            return "CBC " + lines.FirstOrDefault(line => line.StartsWith("Version", StringComparison.Ordinal))?["Version: ".Length..].Trim();
        }
        catch (Win32Exception e)
        {
            return $"no CBC ({e.Message.Split(':')[0]}; it is in Debian's coinor-cbc)";
        }
    }

    /// <summary>Solves a problem with a limit on the clock.</summary>
    public static async Task<RivalPlan> SolveAsync(AllocationProblem problem, TimeSpan limit)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(file + ".lp")) CbcModel.Write(problem, writer);
            var start = Stopwatch.GetTimestamp();
            var seconds = limit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            string[] output;
            try
            {
                output = await RunAsync(limit, file + ".lp", "timeMode", "elapsed", "sec", seconds, "solve", "solution", file + ".sol");
            }
            catch (Exception e) when (e is Win32Exception or OperationCanceledException)
            {
                return new("CBC", null, Stopwatch.GetElapsedTime(start).TotalSeconds, e is Win32Exception ? "not installed" : "did not end in time");
            }

            var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var plan = PlanCount.Of(problem, CbcModel.ReadChoice(problem, File.Exists(file + ".sol") ? File.ReadLines(file + ".sol") : []));
            var said = output.LastOrDefault(line => line.StartsWith("Result - ", StringComparison.Ordinal))?["Result - ".Length..].Trim() ?? "";
            return new("CBC", plan.Taken > 0 ? plan.FeasibleValue : null, took, said.ToLowerInvariant());
        }
        finally
        {
            foreach (var ending in new[] { "", ".lp", ".sol" }) File.Delete(file + ending);
        }
    }

    private static async Task<string[]> RunAsync(TimeSpan limit, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("cbc", arguments) { RedirectStandardOutput = true })!;
        using var longest = new CancellationTokenSource((2 * limit) + Grace);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(longest.Token);
            await process.WaitForExitAsync(longest.Token);
            return output.Split('\n');
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
