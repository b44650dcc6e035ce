using System.Runtime.InteropServices;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>What the measurements were made on, in one line.</summary>
internal static class Machine
{
    public static string Line =>
        $"{Environment.ProcessorCount} cores of {Processor}, vectors of {Lanes.Width} bits, {RuntimeInformation.FrameworkDescription}, "
        + $"{RuntimeInformation.OSDescription}; {OpenBlas.Description}.";

    private static string Processor
    {
        get
        {
            const string file = "/proc/cpuinfo";
            var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
            return line is null ? $"{RuntimeInformation.ProcessArchitecture}" : line[(line.IndexOf(':') + 1)..].Trim();
        }
    }
}
