namespace SkillsGap.Benchmarks.Profiles;

/// <summary>What was said about levels that were not seen, summed up.</summary>
internal sealed class UnseenLevels
{
    /// <summary>Half of a 90 % interval, in standard deviations.</summary>
    private const double HalfWidth = 1.6448536269514722;

    private double squares;
    private int inside;
    private int count;

    /// <summary>Root mean squared error.</summary>
    public double Rmse => Math.Sqrt(squares / count);

    /// <summary>Share of levels inside their 90 % interval.</summary>
    public double Coverage => (double)inside / count;

    /// <summary>Adds a level. Estimates are clipped to 0–1, as they are shown; intervals are not.</summary>
    public void Add(double level, double mean, double sd)
    {
        var off = Math.Clamp(mean, 0, 1) - level;
        squares += off * off;
        if (Math.Abs(mean - level) <= HalfWidth * sd)
            inside++;
        count++;
    }
}
