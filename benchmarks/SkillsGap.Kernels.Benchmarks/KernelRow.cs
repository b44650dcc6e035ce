using BenchmarkDotNet.Reports;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>What was measured of one row in one round.</summary>
/// <param name="Case">The row.</param>
/// <param name="Nanoseconds">Median time of a call.</param>
/// <param name="Allocated">Bytes that a call allocates.</param>
internal sealed record KernelRow(KernelCase Case, double Nanoseconds, long? Allocated)
{
    /// <summary>Steps a nanosecond; null where they are not counted.</summary>
    public double? Steps => Case.Steps > 0 ? Case.Steps / Nanoseconds : null;

    /// <summary>Bytes a nanosecond; null where next to none are needed.</summary>
    public double? Bytes => Case.Bytes > 0 ? Case.Bytes / Nanoseconds : null;

    public static KernelRow Of(BenchmarkReport report) => new(
        (KernelCase)report.BenchmarkCase.Parameters["Case"],
        report.ResultStatistics!.Median,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase));
}
