namespace SkillsGap.Engine.Planning.Core;

/// <summary>Time since it was made, by a clock that is given.</summary>
internal sealed class Clock(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(_start);
}
