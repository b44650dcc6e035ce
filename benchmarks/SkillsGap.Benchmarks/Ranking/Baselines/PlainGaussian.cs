using SkillsGap.Kernels;

namespace SkillsGap.Benchmarks.Ranking.Baselines;

/// <summary>
/// Conditional mean of one Gaussian over all levels, covariances shrunk by a tenth; where levels are graded, as a multiple of the skill's
/// mean, for that is what counts as present.
/// </summary>
internal static class PlainGaussian
{
    private const double Kept = 0.9, Floor = 1e-6;

    public static Func<RankingCase, double[]> Fit(HiddenHalf task)
    {
        var columns = task.Training.Skills;
        double[] mean = [.. Enumerable.Range(0, columns).Select(s => task.Levels.Average(row => row[s]))];
        double[][] centred = [.. Enumerable.Range(0, columns).Select(s => Array.ConvertAll(task.Levels, row => row[s] - mean[s]))];
        double[][] covariance =
        [
            .. Enumerable.Range(0, columns).Select(a => Enumerable.Range(0, columns).Select(b =>
                ((a == b ? 1 : Kept) * InnerProduct.Of(centred[a], centred[b]) / task.Levels.Length) + (a == b ? Floor : 0)).ToArray()),
        ];
        return test =>
        {
            var n = test.Seen.Length;
            double[] factor = [.. test.Seen.SelectMany(a => test.Seen.Select(b => covariance[a][b]))];
            double[] surprise = [.. test.Seen.Select((s, i) => test.Levels[i] - mean[s])];
            if (!Cholesky.Factor(factor, n)) throw new InvalidOperationException("A shrunk covariance is not positive definite.");
            Cholesky.Solve(factor, surprise);
            return Array.ConvertAll(test.Hidden, q =>
            {
                var expected = mean[q] + test.Seen.Select((s, i) => covariance[q][s] * surprise[i]).Sum();
                return task.Training.IsGraded ? expected / Math.Max(Floor, mean[q]) : expected;
            });
        };
    }
}
