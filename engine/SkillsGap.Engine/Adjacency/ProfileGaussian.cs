using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// One Gaussian over the levels of all skills, with the covariances of the profiles, shrunk. A skill is there where its level is a revealed
/// comparative advantage: `y_q = x_q − c_q·Σ_s x_s` is positive, c_q its share of all profiles' levels. y is linear in x, so that given the
/// seen levels it is Gaussian too, and its probability of being positive is exact.
/// </summary>
internal sealed class ProfileGaussian : ILikelihood
{
    /// <summary>Added to every variance: a standard deviation of 0.001, for skills whose level never differs.</summary>
    private const double Floor = 1e-6;

    private readonly double kept;
    private readonly double[] mean;
    private readonly double[] shares;

    /// <summary>Per skill its centred levels, a profile each.</summary>
    private readonly double[][] centred;

    internal ProfileGaussian(SkillProfiles profiles, double shrinkage)
    {
        kept = 1 - shrinkage;
        centred = new double[profiles.Skills][];
        for (var s = 0; s < profiles.Skills; s++) centred[s] = new double[profiles.Count];
        for (var p = 0; p < profiles.Count; p++)
        {
            var (skills, levels) = profiles.Named(p);
            for (var i = 0; i < skills.Length; i++) centred[skills[i]][p] = levels[i];
        }

        mean = Array.ConvertAll(centred, column => column.Sum() / column.Length);
        var total = mean.Sum();
        shares = Array.ConvertAll(mean, m => m / total);
        for (var s = 0; s < mean.Length; s++)
        {
            foreach (ref var x in centred[s].AsSpan()) x -= mean[s];
        }
    }

    public void Probabilities(ReadOnlySpan<int> seen, ReadOnlySpan<double> levels, Span<double> probability)
    {
        int[] known = [.. seen];
        var n = known.Length;
        var unseen = Unseen(known);
        var factor = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++) factor[(i * n) + j] = Covariance(known[i], known[j]);
        }

        if (!Cholesky.Factor(factor, n)) throw new InvalidOperationException("A shrunk covariance is not positive definite.");

        // Half-solved right-hand sides: the inner product of two is what the seen levels explain of a covariance.
        var surprise = new double[n];
        for (var i = 0; i < n; i++) surprise[i] = levels[i] - mean[known[i]];
        Cholesky.SolveLower(factor, surprise);
        var (ofRest, fullOfRest, varianceOfRest) = Rest(known, unseen, factor);
        var total = Sum(levels) + unseen.Sum(q => mean[q]) + InnerProduct.Of(ofRest, surprise);
        var sumVariance = varianceOfRest - InnerProduct.Of(ofRest, ofRest);
        var explained = new double[n];
        foreach (var q in unseen)
        {
            if (mean[q] == 0)
            {
                probability[q] = 0; // No profile has it.
                continue;
            }

            for (var i = 0; i < n; i++) explained[i] = Covariance(known[i], q);
            Cholesky.SolveLower(factor, explained);
            var share = shares[q];
            var expected = mean[q] + InnerProduct.Of(explained, surprise) - (share * total);
            var variance = Covariance(q, q) - InnerProduct.Of(explained, explained)
                - (2 * share * (fullOfRest(q) - InnerProduct.Of(explained, ofRest))) + (share * share * sumVariance);
            probability[q] = NormalDistribution.Cumulative(expected / Math.Sqrt(Math.Max(Floor, variance)));
        }
    }

    /// <summary>The sum R of the unseen levels as one more variable: half-solved covariance with the seen, covariance with each, variance.</summary>
    private (double[] Explained, Func<int, double> With, double Variance) Rest(int[] known, int[] unseen, double[] factor)
    {
        var sum = new double[centred.Length > 0 ? centred[0].Length : 0];
        foreach (var q in unseen)
        {
            for (var p = 0; p < sum.Length; p++) sum[p] += centred[q][p];
        }

        var variances = unseen.ToDictionary(q => q, q => Raw(q, centred[q]));
        var lost = (1 - kept) * variances.Values.Sum();
        var explained = Array.ConvertAll(known, s => kept * Raw(s, sum));
        Cholesky.SolveLower(factor, explained);
        var variance = (kept * InnerProduct.Of(sum, sum) / sum.Length) + lost + (Floor * unseen.Length);
        return (explained, q => (kept * Raw(q, sum)) + ((1 - kept) * variances[q]) + Floor, variance);
    }

    private int[] Unseen(int[] known)
    {
        var isKnown = new bool[mean.Length];
        foreach (var s in known) isKnown[s] = true;
        return [.. Enumerable.Range(0, mean.Length).Where(s => !isKnown[s])];
    }

    private double Covariance(int a, int b) => a == b ? Raw(a, centred[a]) + Floor : kept * Raw(a, centred[b]);

    private double Raw(int a, double[] other) => InnerProduct.Of(centred[a], other) / other.Length;

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
