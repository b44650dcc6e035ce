namespace SkillsGap.Engine.Scenarios;

/// <summary>The number of successes among independent trials of unequal probability.</summary>
public static class PoissonBinomial
{
    // What is less probable is dropped at both ends: of a million trials together less than 1e-30. Without it numbers too small for a double
    // to hold in full would slow every sum down.
    private const double Impossible = 1e-40;

    /// <summary>P(at least <paramref name="atLeast"/> successes).</summary>
    /// <param name="probabilities">Probability of each trial, 0–1.</param>
    /// <param name="atLeast">Successes wanted; zero or fewer are certain.</param>
    public static double AtLeast(IReadOnlyList<double> probabilities, int atLeast) =>
        atLeast <= 0 ? 1 : atLeast > probabilities.Count ? 0 : Distribution(probabilities).AtLeast(atLeast);

    /// <summary>The whole distribution, by the exact recursion over trials; O(n·√n), for only numbers near the expected one are possible.</summary>
    /// <param name="probabilities">Probability of each trial, 0–1.</param>
    /// <param name="sure">Successes that there are anyway.</param>
    public static HeadcountDistribution Distribution(IReadOnlyList<double> probabilities, int sure = 0)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        // now[k] = P(k successes so far) for first ≤ k ≤ last, 0 elsewhere.
        var now = new double[probabilities.Count + 2];
        now[0] = 1;
        int first = 0, last = 0;
        foreach (var p in probabilities)
        {
            last++;
            for (var k = last; k > first; k--) now[k] = (now[k] * (1 - p)) + (now[k - 1] * p);
            now[first] *= 1 - p;
            while (first < last && now[first] < Impossible) now[first++] = 0;
            while (last > first && now[last] < Impossible) now[last--] = 0;
        }

        return new(sure + first, now[first..(last + 1)]);
    }
}
