using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// The prior covariance of levels over skill and time, see <see cref="EvidenceModel"/>. The fading part is the covariance of
/// Ornstein–Uhlenbeck processes of different rates driven by the same noise, which is what makes it valid for skills of different
/// half-lives.
/// </summary>
internal sealed class SkillCovariance
{
    private readonly double[] rates;
    private readonly double[] stays;
    private readonly double[] fades;
    private readonly int[] rateIndices;

    internal SkillCovariance(EvidenceModel model)
    {
        var skills = model.Skills.Length;
        Stride = GaussianPosterior.WholePanels(skills);
        rates = [.. model.Skills.Select(s => Math.Log(2) / s.HalfLifeMonths)];
        var distinct = rates.Distinct().ToArray();
        rateIndices = new int[Stride];
        stays = new double[checked(Stride * Stride)];
        fades = new double[stays.Length];
        Decays = new(distinct);
        for (var s = 0; s < skills; s++)
        {
            rateIndices[s] = Array.IndexOf(distinct, rates[s]);
            for (var t = 0; t < skills; t++)
            {
                var cell = (s * Stride) + t;
                var covariance = model.Skills[s].Sd * model.Skills[t].Sd * model.Correlation[(s * skills) + t];
                stays[cell] = covariance * model.StableShare;
                var together = s == t ? covariance : covariance * model.FadingTogether;
                fades[cell] = together * (1 - model.StableShare) * 2 * Math.Sqrt(rates[s] * rates[t]) / (rates[s] + rates[t]);
            }
        }
    }

    /// <summary>Numbers from a row of <see cref="Stays"/> to the next: the skills, rounded up to whole panels of zeros.</summary>
    internal int Stride { get; }

    /// <summary>Per pair of skills the covariance that never fades, row by row; symmetric.</summary>
    internal ReadOnlySpan<double> Stays => stays;

    /// <summary>Per pair of skills the covariance that fades; symmetric.</summary>
    internal ReadOnlySpan<double> Fades => fades;

    /// <summary>Per skill the place of its rate in <see cref="Decays"/>; 0 in the rest of the last panel.</summary>
    internal ReadOnlySpan<int> RateIndices => rateIndices;

    /// <summary>What is left of the fading covariance after so many days.</summary>
    internal DecayTable Decays { get; }

    /// <summary>Variance of a level before any evidence.</summary>
    internal double Prior(int skill) => stays[(skill * Stride) + skill] + fades[(skill * Stride) + skill];

    /// <summary>Covariance of the lasting parts of two skills' levels.</summary>
    internal double Lasting(int skill, int otherSkill) => stays[(skill * Stride) + otherSkill];

    /// <summary>Covariance of two levels, each of a skill so many months ago.</summary>
    internal double Between(int skill, double age, int otherSkill, double otherAge)
    {
        var (staying, fading, _) = Parts(skill, age, otherSkill, otherAge);
        return staying + fading;
    }

    /// <summary>The two parts of that covariance, and by how many times e the second has faded.</summary>
    internal (double Staying, double Fading, double Faded) Parts(int skill, double age, int otherSkill, double otherAge)
    {
        var cell = (skill * Stride) + otherSkill;
        var rateOfLater = rates[age <= otherAge ? skill : otherSkill];
        var faded = rateOfLater * Math.Abs(age - otherAge);
        return (stays[cell], fades[cell] * Math.Exp(-faded), faded);
    }
}
