namespace SkillsGap.Engine.Scenarios;

/// <summary>The number of successes among independent trials of unequal probability.</summary>
public static class PoissonBinomial
{
    /// <summary>P(at least <paramref name="atLeast"/> successes), by the exact recursion over trials; O(n·k).</summary>
    /// <param name="probabilities">Probability of each trial, 0–1.</param>
    /// <param name="atLeast">Successes wanted; zero or fewer are certain.</param>
    public static double AtLeast(IReadOnlyList<double> probabilities, int atLeast)
    {
        if (atLeast <= 0) return 1;
        if (atLeast > probabilities.Count) return 0;

        // below[k] = P(k successes so far) for k < atLeast; what leaves the table at the top has reached the goal.
        var below = new double[atLeast];
        below[0] = 1;
        var reached = 0.0;
        foreach (var p in probabilities)
        {
            reached += below[^1] * p;
            for (var k = atLeast - 1; k > 0; k--) below[k] = (below[k] * (1 - p)) + (below[k - 1] * p);
            below[0] *= 1 - p;
        }

        return reached;
    }
}
