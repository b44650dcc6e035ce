namespace SkillsGap.Service.Tests.Support;

/// <summary>A clock that stands where the test puts it.</summary>
internal sealed class StandingTime : TimeProvider
{
    public TimeSpan Elapsed { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + Elapsed;
}
