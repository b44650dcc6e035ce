using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>
/// All in this process, one row after the other: a probe and what is measured against it meet the same clock speed as nearly as can be. A call
/// takes a millisecond or more, so none is unrolled.
/// </summary>
internal sealed class KernelConfig : ManualConfig
{
    public KernelConfig(bool shortRun, bool processorTime)
    {
        // The first ones are for the runtime to optimise what it sees used. Five long iterations in each of several rounds say more than many in one.
        AddJob((processorTime ? Job.Default.WithClock(new ProcessorTime()) : Job.Default)
            .WithToolchain(InProcessEmitToolchain.Instance).WithUnrollFactor(1).WithEvaluateOverhead(false)
            .WithWarmupCount(8).WithIterationCount(5)
            .WithMinIterationTime(TimeInterval.FromMilliseconds(20))
            .WithIterationTime(TimeInterval.FromMilliseconds(shortRun ? 40 : 120)));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Params);
        AddLogger(NullLogger.Instance);
        WithOrderer(new TableOrder());
        WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.DontOverwriteResults);
        ArtifactsPath = Path.Combine(Path.GetTempPath(), "skillsgap-kernels");
    }
}
