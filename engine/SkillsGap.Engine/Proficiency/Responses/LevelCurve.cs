namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>
/// From an ability θ in logits to a level: the share of the skill's items that somebody of this ability is expected to answer rightly, the
/// true score of test theory (Lord 1980), `T(θ) = mean over items of 1/(1 + e^−(θ − b)·κ)`, `κ = 1/√(1 + π·v_b/8)` for difficulties known
/// up to a variance v_b (MacKay 1992). So the items anchor the scale: who masters all that is asked has level 1, who masters half of it
/// level 0.5. Kept as a table, linear in between; beyond ±12 logits constant.
/// </summary>
internal sealed class LevelCurve
{
    private const double Widest = 12;
    private const int PerLogit = 32;

    private readonly double[] levels = new double[(int)(2 * Widest * PerLogit) + 1];

    /// <summary>The curve of a skill.</summary>
    /// <param name="difficulties">What is known of its items' difficulties; at least one.</param>
    internal LevelCurve(IReadOnlyCollection<Belief> difficulties)
    {
        foreach (var item in difficulties)
        {
            var steepness = 1 / Math.Sqrt(1 + (Math.PI * item.Variance / 8));
            for (var i = 0; i < levels.Length; i++)
                levels[i] += 1 / (1 + Math.Exp(steepness * (item.Mean + Widest - ((double)i / PerLogit)))) / difficulties.Count;
        }
    }

    /// <summary>T(θ), 0–1; never falls.</summary>
    internal double At(double ability)
    {
        var place = Math.Clamp((ability + Widest) * PerLogit, 0, levels.Length - 1);
        var i = Math.Min((int)place, levels.Length - 2);
        return levels[i] + ((place - i) * (levels[i + 1] - levels[i]));
    }

    /// <summary>The level that answers show, T of the mean ability, and its squared error where that ability is uncertain.</summary>
    internal (double Level, double Variance) Of(Belief ability)
    {
        var (mean, sd) = (ability.Mean, Math.Sqrt(ability.Variance));
        var level = At(mean);
        return (level, LogisticMoments.Mean(mean, sd, x => (At(x) - level) * (At(x) - level)));
    }
}
