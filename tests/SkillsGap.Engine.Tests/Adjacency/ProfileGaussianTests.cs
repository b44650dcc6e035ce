using SkillsGap.Engine.Adjacency;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Tests.Adjacency;

public sealed class ProfileGaussianTests
{
    private const int Skills = 7;
    private const double Kept = 0.8;

    /// <summary>The reference conditions y = A·x, built as a matrix, on the seen x by solving dense equations.</summary>
    [Fact]
    public void Probabilities_OfRandomProfiles_AreThoseOfTheWholeGaussian()
    {
        var random = new Random(6);
        double[][] rows = [.. Enumerable.Range(0, 25).Select(_ => Row(random))];
        var gaussian = new ProfileGaussian(SkillProfiles.Of(Skills, rows.Select(row => row.Select((x, s) => new SkillLevel(s, x)))), 1 - Kept);
        for (var seenCount = 0; seenCount < Skills; seenCount++)
        {
            int[] order = [.. Enumerable.Range(0, Skills)];
            random.Shuffle(order);
            var seen = order[..seenCount];
            double[] levels = [.. seen.Select(_ => random.NextDouble())];

            var probability = new double[Skills];
            gaussian.Probabilities(seen, levels, probability);

            foreach (var q in order[seenCount..])
                Assert.Equal(Reference(rows, seen, levels, q), probability[q], 1e-9);
        }
    }

    [Fact]
    public void Probabilities_OfASkillNobodyHas_AreZero()
    {
        double[][] rows = [[0.5, 0.2, 0], [0.1, 0.4, 0], [0.3, 0.3, 0]];
        var gaussian = new ProfileGaussian(SkillProfiles.Of(3, rows.Select(row => row.Select((x, s) => new SkillLevel(s, x)))), 0.1);
        var probability = new double[3];

        gaussian.Probabilities([0], [0.5], probability);

        Assert.Equal(0, probability[2]);
    }

    /// <summary>Levels that go together, so that covariances matter.</summary>
    private static double[] Row(Random random)
    {
        var (a, b) = (random.NextDouble(), random.NextDouble());
        return [.. Enumerable.Range(0, Skills).Select(s => 0.1 + (0.4 * (s % 2 == 0 ? a : b)) + (0.4 * random.NextDouble()))];
    }

    private static double Reference(double[][] rows, int[] seen, double[] levels, int q)
    {
        double[] mean = [.. Enumerable.Range(0, Skills).Select(s => rows.Average(row => row[s]))];
        double Cov(int a, int b) => (rows.Average(row => (row[a] - mean[a]) * (row[b] - mean[b])) * (a == b ? 1 : Kept)) + (a == b ? 1e-6 : 0);
        // y = x_q − c·Σ x as weights of x, the covariance of y with x, and its variance.
        double[] weights = [.. Enumerable.Range(0, Skills).Select(s => (s == q ? 1 : 0) - (mean[q] / mean.Sum()))];
        double[] withX = [.. Enumerable.Range(0, Skills).Select(s => weights.Select((w, u) => w * Cov(u, s)).Sum())];
        var variance = weights.Select((w, s) => w * withX[s]).Sum();
        var matrix = seen.Select(a => seen.Select(b => Cov(a, b)).ToArray()).ToArray();
        var gain = Solve(matrix, [.. seen.Select(s => withX[s])]);
        var expected = weights.Select((w, s) => w * mean[s]).Sum() + gain.Select((g, i) => g * (levels[i] - mean[seen[i]])).Sum();
        return NormalDistribution.Cumulative(expected / Math.Sqrt(variance - gain.Select((g, i) => g * withX[seen[i]]).Sum()));
    }

    /// <summary>Gauss and Jordan.</summary>
    private static double[] Solve(double[][] a, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            for (var r = 0; r < n; r++)
            {
                if (r == i) continue;
                var factor = a[r][i] / a[i][i];
                for (var c = i; c < n; c++) a[r][c] -= factor * a[i][c];
                b[r] -= factor * b[i];
            }
        }

        return [.. b.Select((x, i) => x / a[i][i])];
    }
}
