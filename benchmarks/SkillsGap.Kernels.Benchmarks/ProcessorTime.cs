using Perfolizer.Horology;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>
/// The time that processors spent on this process in place of that on the clock: on a machine that others use too, what one thread does can
/// be compared by it. What several do cannot.
/// </summary>
internal sealed class ProcessorTime : IClock
{
    public string Title => "processor time";

    // getrusage(2) has it there; elsewhere it moves in steps that are too long.
    public bool IsAvailable => OperatingSystem.IsLinux();

    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => OperatingSystem.IsLinux() ? Environment.CpuUsage.TotalTime.Ticks : throw new PlatformNotSupportedException();
}
