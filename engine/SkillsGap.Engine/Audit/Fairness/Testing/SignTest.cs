namespace SkillsGap.Engine.Audit.Fairness.Testing;

/// <summary>The exact sign test; for yes or no in pairs it is McNemar's exact test.</summary>
public static class SignTest
{
    /// <summary>Two-sided p: were less and more equally likely, the probability of numbers at least as far apart. Pairs that are equal do not count.</summary>
    /// <param name="less">Pairs in which the first gets less.</param>
    /// <param name="more">Pairs in which the first gets more.</param>
    /// <returns>0–1; 1 where no pair differs.</returns>
    public static double TwoSided(int less, int more)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(less);
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        var pairs = less + more;
        return ExactTail.TwoSided(0, pairs, pairs / 2, less, x => (pairs - x) / (x + 1.0));
    }
}
