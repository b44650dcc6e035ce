namespace SkillsGap.Engine.Audit.Fairness.Testing;

/// <summary>Holm's correction for many tests: the chance that any true equality is called different stays below the level tested at.</summary>
public static class HolmCorrection
{
    /// <summary>
    /// The k-th smallest of n times n − k + 1, never below a smaller one's and at most 1 (Holm 1979). Holds however the tests depend on each other.
    /// </summary>
    /// <param name="p">The p of each test, 0–1.</param>
    /// <returns>The corrected p of each, in the same order.</returns>
    public static double[] Of(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        var corrected = new double[p.Count];
        double least = 0;
        foreach (var (place, test) in Enumerable.Range(0, p.Count).OrderBy(test => p[test]).Index())
            corrected[test] = least = Math.Max(least, Math.Min(1, p[test] * (p.Count - place)));
        return corrected;
    }
}
