using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Archetypes;

/// <summary>A covariance of levels as the model has it: standard deviations and correlations.</summary>
internal static class CovarianceParts
{
    /// <summary>A standard deviation below this is a skill in which nobody differs; such a skill still needs a valid model.</summary>
    private const double LeastVariance = 1e-6;

    /// <summary>The model with the standard deviations and correlations of a covariance.</summary>
    internal static EvidenceModel With(EvidenceModel model, double[] covariance)
    {
        var n = model.Skills.Length;
        var sd = new double[n];
        for (var s = 0; s < n; s++)
            sd[s] = Math.Sqrt(Math.Max(LeastVariance, covariance[(s * n) + s]));
        var correlation = new double[n * n];
        for (var s = 0; s < n; s++)
        {
            for (var t = 0; t < n; t++)
                correlation[(s * n) + t] = s == t ? 1 : covariance[(s * n) + t] / (sd[s] * sd[t]);
        }

        return model with
        {
            Skills = [.. model.Skills.Select((skill, s) => skill with { Sd = sd[s] })],
            Correlation = ImmutableArray.Create(correlation),
        };
    }
}
