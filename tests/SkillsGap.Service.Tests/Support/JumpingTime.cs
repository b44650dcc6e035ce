namespace SkillsGap.Service.Tests.Support;

/// <summary>A clock on the wall that somebody sets forwards and back; durations and timers stay true, as those of a real machine do.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private long ticks;

    public void Jump(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ticks));
}
