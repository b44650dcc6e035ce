namespace SkillsGap.Kernels.Tests;

public sealed class CholeskyTests
{
    // Sums of at most 64 terms of size about n in double precision; the matrices' condition is below 1e3.
    private const double Tolerance = 1e-11;

    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 65)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void FactorAndSolve_AnyLength_AgreeWithTheScalarReference(int n)
    {
        var random = new Random(n);
        var matrix = RandomPositiveDefinite(random, n);
        var rightHandSide = Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5).ToArray();
        double[] kernel = [.. matrix], reference = [.. matrix];

        Assert.True(Cholesky.Factor(kernel, n));
        Assert.True(CholeskyReference.Factor(reference, n));
        AssertClose(reference, kernel);

        double[] x = [.. rightHandSide], y = [.. rightHandSide];
        Cholesky.Solve(kernel, x);
        CholeskyReference.Solve(reference, y);
        AssertClose(y, x);

        double[] half = [.. rightHandSide], halfReference = [.. rightHandSide];
        Cholesky.SolveLower(kernel, half);
        CholeskyReference.SolveLower(reference, halfReference);
        AssertClose(halfReference, half);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Solve_AnyLength_SolvesTheEquations(int n)
    {
        var random = new Random(1000 + n);
        var matrix = RandomPositiveDefinite(random, n);
        var x = Enumerable.Range(0, n).Select(_ => random.NextDouble() - 0.5).ToArray();
        var solution = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                solution[i] += matrix[(i * n) + j] * x[j];
        }

        Assert.True(Cholesky.Factor(matrix, n));
        Cholesky.Solve(matrix, solution);

        AssertClose(x, solution);
    }

    [Fact]
    public void Factor_UpperTriangle_IsNeitherReadNorWritten()
    {
        double[] matrix = [4, double.NaN, 2, 5];

        Assert.True(Cholesky.Factor(matrix, 2));

        Assert.Equal([2, double.NaN, 1, 2], matrix);
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1, double.NaN, 1)]
    public void Factor_NotPositiveDefinite_SaysSo(double a, double b, double c) => Assert.False(Cholesky.Factor([a, 0, b, c], 2));

    [Fact]
    public void FactorAndSolve_TooShortMatrix_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Cholesky.Factor(new double[8], 3));
        Assert.Throws<ArgumentException>(() => Cholesky.Solve(new double[8], new double[3]));
    }

    private static double[] RandomPositiveDefinite(Random random, int n)
    {
        var root = Enumerable.Range(0, n * n).Select(_ => random.NextDouble() - 0.5).ToArray();
        var matrix = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                    matrix[(i * n) + j] += root[(i * n) + k] * root[(j * n) + k];
            }

            matrix[(i * n) + i] += 1;
        }

        return matrix;
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], Tolerance);
    }
}
