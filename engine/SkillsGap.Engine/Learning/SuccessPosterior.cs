using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// What outcomes say about the share of paths of a kind that succeed: the declared mean m is worth s outcomes, Beta(s·m, s·(1 − m)), and each outcome adds
/// one (Gelman et al., Bayesian Data Analysis, 2.4).
/// </summary>
/// <param name="Outcomes">The outcomes it is of.</param>
/// <param name="Alpha">First parameter; s·m and those that succeeded.</param>
/// <param name="Beta">Second parameter; s·(1 − m) and those that did not.</param>
public readonly record struct SuccessPosterior(PathOutcomes Outcomes, double Alpha, double Beta)
{
    // A declared probability is never so sure that no outcome could move it.
    private const double Least = 0.01;

    /// <summary>The share expected, 0–1.</summary>
    public double Mean => Alpha / (Alpha + Beta);

    /// <summary>Log-odds of <see cref="Mean"/> less those of the declared mean.</summary>
    public double Shift => Logit(Mean) - Logit(Kept(Outcomes.Declared));

    /// <summary>The posterior of one kind.</summary>
    /// <param name="outcomes">What came of its paths.</param>
    /// <param name="prior">s: outcomes that the declared mean is worth; positive.</param>
    public static SuccessPosterior Of(PathOutcomes outcomes, double prior)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(prior);
        var declared = Kept(outcomes.Declared);
        return new(outcomes, (prior * declared) + outcomes.Succeeded, (prior * (1 - declared)) + outcomes.Ended - outcomes.Succeeded);
    }

    /// <summary>The central interval that holds the share with this probability.</summary>
    /// <param name="probability">Between 0 and 1; default 0.9.</param>
    public (double Low, double High) Interval(double probability = 0.9)
    {
        var tail = (1 - probability) / 2;
        return (MathNet.Numerics.Distributions.Beta.InvCDF(Alpha, Beta, tail), MathNet.Numerics.Distributions.Beta.InvCDF(Alpha, Beta, 1 - tail));
    }

    private static double Kept(double probability) => Math.Clamp(probability, Least, 1 - Least);

    private static double Logit(double probability) => Math.Log(probability / (1 - probability));
}
