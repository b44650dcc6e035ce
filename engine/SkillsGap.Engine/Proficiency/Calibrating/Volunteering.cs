namespace SkillsGap.Engine.Proficiency.Calibrating;

/// <summary>
/// Tests are volunteered: where the odds of taking one grow by e^k per unit of level, those who take it lie k × their variance above what is
/// expected of them, with nothing wrong with the estimate (a normal distribution tilted by e^(k·x) is shifted by k variances).
/// </summary>
internal static class Volunteering
{
    /// <summary>The largest k that is reckoned with, the odds growing fourfold per standard deviation of .2: declared, not known.</summary>
    internal const double Most = 7;

    /// <summary>The same assessments without the shift that fits best, by weighted least squares.</summary>
    internal static HeldOutLevels Without(HeldOutLevels levels)
    {
        double above = 0, below = 0;
        for (var i = 0; i < levels.Count; i++)
        {
            var weight = 1 / (levels.Variance[i] + levels.Noise[i]);
            above += weight * levels.Variance[i] * (levels.Shown[i] - levels.Mean[i]);
            below += weight * levels.Variance[i] * levels.Variance[i];
        }

        var shift = below > 0 ? Math.Clamp(above / below, 0, Most) : 0;
        return levels with { Shown = [.. levels.Shown.Select((shown, i) => shown - (shift * levels.Variance[i]))] };
    }
}
