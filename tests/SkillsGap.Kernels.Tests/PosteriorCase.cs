using System.Numerics;

namespace SkillsGap.Kernels.Tests;

/// <summary>Random covariances of several people with numbers of observations of their own, row by row and as the kernel wants them.</summary>
internal sealed class PosteriorCase
{
    private readonly int length;

    /// <param name="seed">Of the random numbers.</param>
    /// <param name="quantities">Per person.</param>
    /// <param name="counts">Observations per person.</param>
    public PosteriorCase(int seed, int quantities, params int[] counts)
    {
        var random = new Random(seed);
        (Counts, Quantities) = (counts, quantities);
        length = GaussianPosterior.WholePanels(counts.Max());
        Covariances = [.. counts.Select(n => PositiveDefinite(random, n))];
        Residuals = [.. counts.Select(n => Numbers(random, n))];
        Cross = [.. counts.Select(n => Numbers(random, quantities * n))];
    }

    public int[] Counts { get; }

    public int Quantities { get; }

    public int People => Counts.Length;

    /// <summary>Per person K, r and q, row by row.</summary>
    public double[][] Covariances { get; }

    public double[][] Residuals { get; }

    public double[][] Cross { get; }

    /// <summary>That person alone.</summary>
    public PosteriorCase Alone(int person)
    {
        var alone = new PosteriorCase(0, Quantities, Counts[person]);
        (alone.Covariances[0], alone.Residuals[0], alone.Cross[0]) = (Covariances[person], Residuals[person], Cross[person]);
        return alone;
    }

    /// <summary>K of everybody in lanes; what lies above diagonals is NaN.</summary>
    public T[] PackedCovariances<T>()
        where T : INumberBase<T>, IFloatingPointIeee754<T>
    {
        var packed = Enumerable.Repeat(T.NaN, (int)GaussianPosterior.CovariancePlaces(length) * People).ToArray();
        for (var p = 0; p < People; p++)
        {
            for (var i = 0; i < length; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    var value = i < Counts[p] ? Covariances[p][(i * Counts[p]) + j] : i == j ? 1 : 0;
                    packed[(GaussianPosterior.PlaceInCovariance(i, j) * People) + p] = T.CreateChecked(value);
                }
            }
        }

        return packed;
    }

    public T[] PackedResiduals<T>()
        where T : INumberBase<T>
    {
        var packed = new T[length * People];
        for (var p = 0; p < People; p++)
        {
            for (var i = 0; i < Counts[p]; i++)
                packed[(i * People) + p] = T.CreateChecked(Residuals[p][i]);
        }

        return packed;
    }

    public T[] PackedCross<T>()
        where T : INumberBase<T>
    {
        var packed = new T[GaussianPosterior.WholePanels(Quantities) * length * People];
        for (var p = 0; p < People; p++)
        {
            for (var s = 0; s < Quantities; s++)
            {
                for (var i = 0; i < Counts[p]; i++)
                    packed[(GaussianPosterior.PlaceInCross(s, i, length) * People) + p] = T.CreateChecked(Cross[p][(s * Counts[p]) + i]);
            }
        }

        return packed;
    }

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];

    // A Gram matrix with 0.1 more on its diagonal: eigenvalues from 0.1 to a few.
    private static double[] PositiveDefinite(Random random, int n)
    {
        var vectors = Numbers(random, n * 4);
        var matrix = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var sum = Enumerable.Range(0, 4).Sum(k => vectors[(i * 4) + k] * vectors[(j * 4) + k]);
                matrix[(i * n) + j] = i == j ? sum + 0.1 + random.NextDouble() : sum;
            }
        }

        return matrix;
    }
}
