namespace SkillsGap.Engine.Audit.Scoring;

/// <summary>
/// Where somebody stands among those who hold the same role: the share of them who score lower, and half of those who score the same (the person
/// among them), in per cent. So equal scores have equal percentiles, all of them together average 50, and whoever is alone at the top of n people
/// has 100·(1 − 1/2n).
/// </summary>
public static class PeerPercentiles
{
    /// <summary>The percentile from which on somebody is flagged as in the top quarter of their role.</summary>
    public const double Flagged = 75;

    /// <summary>The percentiles of some people, in their order.</summary>
    /// <param name="scores">Scores of all who hold a role; no NaN.</param>
    /// <returns>Percentiles above 0 and below 100; empty for nobody.</returns>
    public static double[] Of(ReadOnlySpan<double> scores)
    {
        var sorted = scores.ToArray();
        var place = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, place);
        var percentiles = new double[sorted.Length];
        for (int first = 0, end; first < sorted.Length; first = end)
        {
            for (end = first + 1; end < sorted.Length && sorted[end] == sorted[first]; end++)
            {
            }

            for (var i = first; i < end; i++) percentiles[place[i]] = 100.0 * (first + ((end - first) / 2.0)) / sorted.Length;
        }

        return percentiles;
    }
}
