namespace SkillsGap.Kernels;

/// <summary>
/// Cholesky factorisation A = L·Lᵀ of a symmetric positive definite matrix, in place. Matrices are n × n, row by row; only the lower
/// triangle is read or written. Sums run in the order of <see cref="InnerProduct"/>: the same bits every time.
/// </summary>
public static class Cholesky
{
    /// <summary>Replaces the lower triangle of <paramref name="matrix"/> by that of L.</summary>
    /// <param name="matrix">At least n² numbers.</param>
    /// <param name="n">Number of rows; 0 is allowed.</param>
    /// <returns>False, and the triangle half-written, where a pivot is not positive: the matrix is not positive definite.</returns>
    /// <exception cref="ArgumentException"><paramref name="matrix"/> is too short, or <paramref name="n"/> negative.</exception>
    public static bool Factor(Span<double> matrix, int n)
    {
        CheckMatrix(matrix, n);
        for (var i = 0; i < n; i++)
        {
            var row = matrix.Slice(i * n, i + 1);
            for (var j = 0; j < i; j++)
            {
                var above = matrix.Slice(j * n, j + 1);
                row[j] = (row[j] - InnerProduct.Of(row[..j], above[..j])) / above[j];
            }

            var pivot = row[i] - InnerProduct.Of(row[..i], row[..i]);
            if (!(pivot > 0))
                return false;
            row[i] = Math.Sqrt(pivot);
        }

        return true;
    }

    /// <summary>Replaces b by A⁻¹·b.</summary>
    /// <param name="factor">What <see cref="Factor"/> left.</param>
    /// <param name="rightHandSide">b; its length is n.</param>
    /// <exception cref="ArgumentException"><paramref name="factor"/> is too short.</exception>
    public static void Solve(ReadOnlySpan<double> factor, Span<double> rightHandSide)
    {
        SolveLower(factor, rightHandSide);
        var n = rightHandSide.Length;
        for (var i = n - 1; i >= 0; i--)
        {
            // Column i of Lᵀ is row i of L, so the backward pass subtracts rows and never strides.
            var row = factor.Slice(i * n, i + 1);
            var value = rightHandSide[i] /= row[i];
            for (var k = 0; k < i; k++) rightHandSide[k] -= value * row[k];
        }
    }

    /// <summary>Replaces b by L⁻¹·b; the sum of its squares is then bᵀA⁻¹b.</summary>
    /// <param name="factor">What <see cref="Factor"/> left.</param>
    /// <param name="rightHandSide">b; its length is n.</param>
    /// <exception cref="ArgumentException"><paramref name="factor"/> is too short.</exception>
    public static void SolveLower(ReadOnlySpan<double> factor, Span<double> rightHandSide)
    {
        var n = rightHandSide.Length;
        CheckMatrix(factor, n);
        for (var i = 0; i < n; i++)
        {
            var row = factor.Slice(i * n, i + 1);
            rightHandSide[i] = (rightHandSide[i] - InnerProduct.Of(row[..i], rightHandSide[..i])) / row[i];
        }
    }

    private static void CheckMatrix(ReadOnlySpan<double> matrix, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (matrix.Length < (long)n * n)
            throw new ArgumentException($"A matrix of {n} rows needs {(long)n * n} numbers; {matrix.Length} were given.", nameof(matrix));
    }
}
