namespace SkillsGap.Engine.Proficiency.Responses;

/// <summary>
/// A normal belief about a logit before and after an answer: `P = ∫ s(x)·N(x; m, v) dx` with `s(x) = 1/(1 + e^−x)`, and the mean and
/// variance of the normalised `s(±x)·N(x; m, v)`. Gauss–Hermite quadrature with nine nodes; for standard deviations up to 2 P is right to
/// 5e-4.
/// </summary>
/// <param name="Probability">P: that the answer is right.</param>
/// <param name="Step">Mean after the answer − mean before.</param>
/// <param name="Shrinkage">Variance before − variance after, as a share of the variance before; 0 to below 1.</param>
internal readonly record struct LogisticMoments(double Probability, double Step, double Shrinkage)
{
    // Nodes and weights of the standard normal weight (the probabilists' Hermite polynomial of degree 9).
    private static ReadOnlySpan<double> Nodes =>
    [
        -4.512745863399783, -3.20542900285647, -2.07684797867783, -1.0232556637891326, 0,
        1.0232556637891326, 2.07684797867783, 3.20542900285647, 4.512745863399783,
    ];

    private static ReadOnlySpan<double> Weights =>
    [
        2.2345844007746583e-05, 0.002789141321231769, 0.04991640676521787, 0.24409750289493945, 0.40634920634920635,
        0.24409750289493945, 0.04991640676521787, 0.002789141321231769, 2.2345844007746583e-05,
    ];

    /// <summary>The mean of a function of a normal variable.</summary>
    internal static double Mean(double mean, double sd, Func<double, double> function)
    {
        double sum = 0;
        for (var k = 0; k < Nodes.Length; k++)
            sum += Weights[k] * function(mean + (sd * Nodes[k]));
        return sum;
    }

    /// <summary>The moments for an answer.</summary>
    /// <param name="mean">m.</param>
    /// <param name="variance">v, positive.</param>
    /// <param name="correct">The answer.</param>
    internal static LogisticMoments Of(double mean, double variance, bool correct)
    {
        var sd = Math.Sqrt(variance);
        double zero = 0, one = 0, two = 0;
        ReadOnlySpan<double> nodes = Nodes, weights = Weights;
        for (var k = 0; k < nodes.Length; k++)
        {
            var x = nodes[k];
            var right = weights[k] / (1 + Math.Exp(-(mean + (sd * x))));
            zero += right;
            one += right * x;
            two += right * x * x;
        }

        // The nodes give the normal distribution itself moments 1, 0 and 1, so a wrong answer has what a right one leaves.
        var probability = zero;
        if (!correct)
            (zero, one, two) = (1 - zero, -one, 1 - two);
        var step = one / zero;
        return new(probability, sd * step, Math.Clamp(1 - ((two / zero) - (step * step)), 0, 1 - 1e-9));
    }
}
