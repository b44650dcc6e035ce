namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>The share of right answers so far, drawn towards a wider share by as much as a few answers weigh.</summary>
internal struct RunningShare
{
    private const double Drawn = 5;

    private long count;
    private long correct;

    /// <summary>The share, given the wider one it is drawn towards.</summary>
    internal readonly double Towards(double wider) => (correct + (Drawn * wider)) / (count + Drawn);

    /// <summary>Counts an answer.</summary>
    internal void Take(bool right)
    {
        count++;
        correct += right ? 1 : 0;
    }
}
