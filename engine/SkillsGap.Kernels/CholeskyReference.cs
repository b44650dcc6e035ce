namespace SkillsGap.Kernels;

/// <summary><see cref="Cholesky"/> as a textbook writes it: the specification that the kernel is tested against.</summary>
internal static class CholeskyReference
{
    internal static bool Factor(Span<double> matrix, int n)
    {
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * n) + j];
                for (var k = 0; k < j; k++)
                    sum -= matrix[(i * n) + k] * matrix[(j * n) + k];
                if (j < i)
                    matrix[(i * n) + j] = sum / matrix[(j * n) + j];
                else if (sum > 0)
                    matrix[(i * n) + i] = Math.Sqrt(sum);
                else
                    return false;
            }
        }

        return true;
    }

    internal static void SolveLower(ReadOnlySpan<double> factor, Span<double> rightHandSide)
    {
        var n = rightHandSide.Length;
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                rightHandSide[i] -= factor[(i * n) + k] * rightHandSide[k];
            rightHandSide[i] /= factor[(i * n) + i];
        }
    }

    internal static void Solve(ReadOnlySpan<double> factor, Span<double> rightHandSide)
    {
        SolveLower(factor, rightHandSide);
        var n = rightHandSide.Length;
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                rightHandSide[i] -= factor[(k * n) + i] * rightHandSide[k];
            rightHandSide[i] /= factor[(i * n) + i];
        }
    }
}
