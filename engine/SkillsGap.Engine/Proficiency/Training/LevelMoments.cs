using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>Second moments of the lasting part of a person's levels around the prior mean, given their evidence. One per thread.</summary>
internal sealed class LevelMoments(EvidenceModel model, SkillCovariance covariance)
{
    private readonly ConditionedPerson person = new(model, covariance);
    private readonly double[] means = new double[model.Skills.Length];
    private double[] solved = [];

    /// <summary>Adds Σ + μμᵀ − P, P its prior covariance, to the lower triangle of a skills × skills matrix.</summary>
    internal void AddTo(Span<double> sum, PersonSample observed)
    {
        person.Take(observed);
        var (n, skills) = (person.Count, means.Length);
        if (skills * n > solved.Length)
            solved = new double[skills * n];
        for (var s = 0; s < skills; s++)
        {
            var row = solved.AsSpan(s * n, n);
            means[s] = 0;
            for (var i = 0; i < n; i++)
            {
                ref readonly var sample = ref observed.Samples[i];
                row[i] = person.Slopes[i] * covariance.Lasting(s, sample.Skill);
                means[s] += row[i] * person.Weighted[i];
            }

            Cholesky.SolveLower(person.Factor, row);
        }

        for (var s = 0; s < skills; s++)
        {
            for (var t = 0; t <= s; t++)
                sum[(s * skills) + t] += (means[s] * means[t]) - InnerProduct.Of(solved.AsSpan(s * n, n), solved.AsSpan(t * n, n));
        }
    }
}
