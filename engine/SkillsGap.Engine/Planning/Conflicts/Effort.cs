namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>What the search for a conflict may still cost, counted in numbers looked at rather than in seconds, so that it ends at the same place every
/// time; and whether the caller or the clock ends it before.</summary>
internal sealed class Effort(double left, StopSignal stop)
{
    private double _left = left;

    public bool IsSpent => _left <= 0 || stop.IsSet();

    public StopSignal Stop => stop;

    public void Spend(double work) => _left -= work;
}
