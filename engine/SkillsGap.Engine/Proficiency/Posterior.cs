using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// One person's levels given their observations. With K the covariance of the y's and q that of the asked level with each y, the mean moves
/// by qᵀK⁻¹(y − E y) and the variance falls by qᵀK⁻¹q (Rasmussen &amp; Williams 2006, eq. 2.25–2.26). One per thread, its buffers reused.
/// </summary>
internal sealed class Posterior(EvidenceModel model, SkillCovariance covariance)
{
    private Observation[] items = [];
    private double[] factor = [];
    private double[] weightedResiduals = [];
    private double[] cross = [];
    private int count;

    /// <summary>Takes the observations of a person in.</summary>
    /// <exception cref="InvalidOperationException">The model is no covariance.</exception>
    internal void Condition(ReadOnlySpan<Observation> observations)
    {
        Reserve(observations.Length);
        count = observations.Length;
        observations.CopyTo(items);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
                factor[(i * count) + j] = Covariance(items[i], items[j]);
            factor[(i * count) + i] += items[i].OwnVariance;
            weightedResiduals[i] = items[i].Observed - items[i].Expected;
        }

        if (!Cholesky.Factor(factor, count))
            throw new InvalidOperationException(
                $"The covariance of {count} observations is not positive definite.\n"
                + "The model's correlation must be positive semidefinite and every own variance positive.");
        Cholesky.Solve(factor, weightedResiduals.AsSpan(0, count));
    }

    /// <summary>By how much the mean of a skill moves today, and the variance that is left.</summary>
    internal (double Shift, double Variance) Of(int skill)
    {
        var q = Cross(skill);
        var shift = InnerProduct.Of(q, weightedResiduals.AsSpan(0, count));
        Cholesky.SolveLower(factor, q);
        var variance = covariance.Between(skill, 0, skill, 0) - InnerProduct.Of(q, q);
        return (shift, Math.Max(0, variance));
    }

    /// <summary>K⁻¹q: by how much the mean of a skill moves today per unit of each observation. Valid until the next call.</summary>
    internal ReadOnlySpan<double> Weights(int skill)
    {
        var q = Cross(skill);
        Cholesky.Solve(factor, q);
        return q;
    }

    /// <summary>L⁻¹q, K = LLᵀ, of a skill: the inner product of two is what the observations explain of the covariance of two levels.</summary>
    internal void Explained(int skill, Span<double> half)
    {
        Cross(skill).CopyTo(half);
        Cholesky.SolveLower(factor, half);
    }

    /// <summary>L⁻¹e, e being 1 for observations of a kind: what they explain of that which one more of the kind would share with them.</summary>
    internal void Shared(EvidenceKind kind, Span<double> half)
    {
        for (var i = 0; i < count; i++) half[i] = items[i].Kind == kind ? 1 : 0;
        Cholesky.SolveLower(factor, half);
    }

    private double Covariance(in Observation a, in Observation b)
    {
        var levels = Slope(a.Kind) * Slope(b.Kind) * covariance.Between(a.Skill, a.Age, b.Skill, b.Age);
        return a.Kind == b.Kind ? levels + model.Of(a.Kind)!.SharedVariance : levels;
    }

    private Span<double> Cross(int skill)
    {
        for (var i = 0; i < count; i++)
            cross[i] = Slope(items[i].Kind) * covariance.Between(skill, 0, items[i].Skill, items[i].Age);
        return cross.AsSpan(0, count);
    }

    private double Slope(EvidenceKind kind) => model.Of(kind)!.Slope;

    private void Reserve(int length)
    {
        if (length <= items.Length)
            return;
        length = Math.Max(length, 2 * items.Length);
        items = new Observation[length];
        factor = new double[checked(length * length)];
        weightedResiduals = new double[length];
        cross = new double[length];
    }
}
