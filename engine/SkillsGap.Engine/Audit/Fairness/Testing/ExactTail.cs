namespace SkillsGap.Engine.Audit.Fairness.Testing;

/// <summary>Two-sided p of an exact test: how likely are outcomes no likelier than the one seen.</summary>
internal static class ExactTail
{
    // Outcomes as likely as the one seen count too, whatever rounding makes of them; the same room as R's fisher.test gives.
    private const double Rounding = 1 + 1e-7;

    /// <summary>
    /// The share of probability on all outcomes that are no likelier than the one seen. Outcomes are weighed from the likeliest outwards, so that nothing
    /// overflows; one less than 1e-300 times as likely weighs nothing.
    /// </summary>
    /// <param name="least">Least outcome.</param>
    /// <param name="most">Greatest outcome.</param>
    /// <param name="likeliest">A likeliest outcome.</param>
    /// <param name="seen">The outcome seen.</param>
    /// <param name="step">How much likelier outcome x + 1 is than x; falls with x.</param>
    /// <returns>0–1.</returns>
    public static double TwoSided(int least, int most, int likeliest, int seen, Func<int, double> step)
    {
        var weights = new double[most - least + 1];
        weights[likeliest - least] = 1;
        for (var x = likeliest; x < most && weights[x - least] > 0; x++) weights[x + 1 - least] = weights[x - least] * step(x);
        for (var x = likeliest; x > least && weights[x - least] > 0; x--) weights[x - 1 - least] = weights[x - least] / step(x - 1);
        double all = 0, unlikely = 0;
        foreach (var weight in weights)
        {
            all += weight;
            if (weight <= weights[seen - least] * Rounding) unlikely += weight;
        }

        return Math.Min(1, unlikely / all);
    }
}
