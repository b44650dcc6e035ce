namespace SkillsGap.Engine.Proficiency.Calibrating;

/// <summary>
/// The rising numbers nearest to given ones: minimises `Σ w·(fit − y)²` over all fits that never fall, by pooling adjacent violators (Ayer et
/// al. 1955; Best &amp; Chakravarti 1990).
/// </summary>
internal static class IsotonicRegression
{
    /// <summary>Fits numbers that stand in the order of what they depend on.</summary>
    /// <param name="values">y.</param>
    /// <param name="weights">w, as many; positive.</param>
    /// <returns>As many numbers, none below the one before it.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    internal static double[] Fit(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        if (values.Length != weights.Length)
            throw new ArgumentException($"{values.Length} numbers cannot be weighted by {weights.Length}.", nameof(weights));
        var pools = new List<(double Sum, double Weight, int End)>();
        for (var i = 0; i < values.Length; i++)
        {
            var pool = (Sum: weights[i] * values[i], Weight: weights[i], End: i + 1);
            while (pools.Count > 0 && pools[^1].Sum * pool.Weight >= pool.Sum * pools[^1].Weight)
            {
                pool = (pools[^1].Sum + pool.Sum, pools[^1].Weight + pool.Weight, pool.End);
                pools.RemoveAt(pools.Count - 1);
            }

            pools.Add(pool);
        }

        var fit = new double[values.Length];
        var start = 0;
        foreach (var (sum, weight, end) in pools)
        {
            fit.AsSpan(start..end).Fill(sum / weight);
            start = end;
        }

        return fit;
    }
}
