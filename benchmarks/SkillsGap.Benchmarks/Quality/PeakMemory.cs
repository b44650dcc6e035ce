using System.Diagnostics;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>The most memory that the process has had, from a moment on where the system allows to forget what was before (Linux).</summary>
internal static class PeakMemory
{
    public static long Bytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Gives back what is not in use and starts anew.</summary>
    public static void Reset()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // 5 is the peak; see proc(5).
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", "5");
    }
}
