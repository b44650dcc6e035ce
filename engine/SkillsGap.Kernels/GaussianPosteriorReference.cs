namespace SkillsGap.Kernels;

/// <summary>
/// <see cref="GaussianPosterior"/> of one person as a textbook writes it (Rasmussen &amp; Williams 2006, algorithm 2.1): the specification
/// that the kernel is tested against. Matrices row by row.
/// </summary>
internal static class GaussianPosteriorReference
{
    /// <summary>shift_s = q_sᵀK⁻¹r and reduction_s = q_sᵀK⁻¹q_s.</summary>
    /// <param name="covariance">K, n × n.</param>
    /// <param name="residuals">r, n numbers.</param>
    /// <param name="cross">q, m × n.</param>
    /// <param name="shifts">m results.</param>
    /// <param name="reductions">m results.</param>
    /// <returns>False where K is not positive definite.</returns>
    internal static bool Of(
        ReadOnlySpan<double> covariance, ReadOnlySpan<double> residuals, ReadOnlySpan<double> cross, Span<double> shifts,
        Span<double> reductions)
    {
        var n = residuals.Length;
        var factor = covariance.ToArray();
        if (!CholeskyReference.Factor(factor, n))
            return false;
        var w = residuals.ToArray();
        CholeskyReference.SolveLower(factor, w);
        for (var s = 0; s < shifts.Length; s++)
        {
            var x = cross.Slice(s * n, n).ToArray();
            CholeskyReference.SolveLower(factor, x);
            shifts[s] = reductions[s] = 0;
            for (var i = 0; i < n; i++)
            {
                shifts[s] += x[i] * w[i];
                reductions[s] += x[i] * x[i];
            }
        }

        return true;
    }
}
