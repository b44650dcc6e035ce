using System.Diagnostics;
using SkillsGap.Fuzzing;

namespace SkillsGap.Benchmarks;

/// <summary>A long array of statements: what is held must be what was found, whatever was read.</summary>
internal static class XapiStream
{
    public static int Run(int megabytes)
    {
        Console.WriteLine("| stream | statements | evidence | time | MB/s | statements/s | held after | peak memory of the process |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var usedEvery in new[] { 1000, 10, 1 })
        {
            var stream = new StatementStream(megabytes * 1_000_000L, usedEvery);
            var start = Stopwatch.GetTimestamp();
            var (evidence, held) = XapiReading.Read(stream);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"| {stream.Made / 1e6:N0} MB | {stream.Count:N0} | {evidence:N0} | {seconds:0.0} s "
                + $"| {stream.Made / 1e6 / seconds:0} | {stream.Count / seconds:N0} | {held / 1e6:0.0} MB | {process.PeakWorkingSet64 / 1e6:N0} MB |");
        }

        return 0;
    }
}
