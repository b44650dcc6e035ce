using System.Collections.Immutable;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>
/// The step for the correlation of skills, after EM (Dempster, Laird &amp; Rubin 1977): `C ← (Σ(Σ_i + μ_iμ_iᵀ) + w·C₀)/(N + w)`, rescaled to unit diagonal,
/// where the lasting part of person i's levels, divided by its standard deviation, has mean μ_i and covariance Σ_i given their evidence. What the fading
/// part says about C, which it follows as far as κ goes, is not used: skills come and go mostly on their own.
/// </summary>
internal static class CorrelationStep
{
    /// <summary>w: the default correlation is worth so many people.</summary>
    private const double PriorPeople = 50;

    /// <summary>Fixed, so that sums do not depend on the number of threads.</summary>
    private const int Blocks = 32;

    /// <summary>The next C.</summary>
    /// <param name="people">The people.</param>
    /// <param name="model">The model, with the present C.</param>
    /// <param name="prior">C₀.</param>
    /// <param name="threads">Most threads to use, or null for all cores.</param>
    /// <param name="cancellation">Stops between people.</param>
    internal static ImmutableArray<double> Next(
        IReadOnlyList<PersonSample> people, EvidenceModel model, ImmutableArray<double> prior, int? threads, CancellationToken cancellation)
    {
        var skills = model.Skills.Length;
        var covariance = new SkillCovariance(model);
        var atOnce = (people.Count + Blocks - 1) / Blocks;
        var sums = new double[Blocks][];
        ParallelRows.ForBlocks(
            people.Count, atOnce, threads, () => new LevelMoments(model, covariance),
            (first, end, moments) =>
            {
                var sum = sums[first / atOnce] = new double[skills * skills];
                for (var p = first; p < end; p++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    moments.AddTo(sum, people[p]);
                }
            },
            null, cancellation);

        // What is summed is the change from the prior covariance, which is the same for everybody.
        var total = new double[skills * skills];
        foreach (var sum in sums.Where(s => s is not null))
        {
            for (var i = 0; i < total.Length; i++)
                total[i] += sum[i];
        }

        for (var s = 0; s < skills; s++)
        {
            for (var t = 0; t <= s; t++)
            {
                var spread = model.Skills[s].Sd * model.Skills[t].Sd * model.StableShare;
                var moment = (people.Count * covariance.Lasting(s, t)) + total[(s * skills) + t];
                total[(s * skills) + t] = total[(t * skills) + s] =
                    ((moment / spread) + (PriorPeople * prior[(s * skills) + t])) / (people.Count + PriorPeople);
            }
        }

        return UnitDiagonal(total, skills);
    }

    private static ImmutableArray<double> UnitDiagonal(double[] matrix, int n)
    {
        var scale = Enumerable.Range(0, n).Select(s => 1 / Math.Sqrt(matrix[(s * n) + s])).ToArray();
        for (var s = 0; s < n; s++)
        {
            for (var t = 0; t < n; t++)
                matrix[(s * n) + t] = s == t ? 1 : matrix[(s * n) + t] * (scale[s] * scale[t]);
        }

        return [.. matrix];
    }
}
