using System.Diagnostics;

namespace SkillsGap.Benchmarks;

/// <summary>What some work gave, and what it took.</summary>
/// <param name="Result">The result.</param>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="Allocated">Bytes allocated.</param>
/// <param name="Kept">Bytes that are still in use while the result is.</param>
internal sealed record Measured<T>(T Result, double Seconds, long Allocated, long Kept);

/// <summary>Measures work.</summary>
internal static class Measured
{
    public static Measured<T> Of<T>(Func<T> work)
    {
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var result = work();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
        return new(result, seconds, allocated, kept);
    }
}
