namespace SkillsGap.Kernels;

/// <summary>
/// From logarithms of weights to shares that add up to 1. Summed from first to last with the runtime's scalar exponential: the same bits
/// every time on one machine.
/// </summary>
public static class Softmax
{
    /// <summary>Replaces each x_i by `e^x_i / Σ e^x_j`; no size of x overflows. NaN anywhere gives NaN everywhere.</summary>
    /// <param name="logarithms">At least one number, not all −∞.</param>
    /// <returns>`ln Σ e^x_j`.</returns>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public static double Normalise(Span<double> logarithms)
    {
        if (logarithms.IsEmpty) throw new ArgumentException("There is nothing to share.", nameof(logarithms));
        var largest = logarithms[0];
        foreach (var x in logarithms) largest = Math.Max(largest, x);
        var sum = 0.0;
        foreach (ref var x in logarithms) sum += x = Math.Exp(x - largest);
        foreach (ref var x in logarithms) x /= sum;
        return largest + Math.Log(sum);
    }
}
