namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// The prior covariance of levels over skill and time, see <see cref="EvidenceModel"/>. The fading part is the covariance of
/// Ornstein–Uhlenbeck processes of different rates driven by the same noise, which is what makes it valid for skills of different
/// half-lives.
/// </summary>
internal sealed class SkillCovariance
{
    private readonly int skills;
    private readonly double[] rates;
    private readonly double[] stays;
    private readonly double[] fades;

    internal SkillCovariance(EvidenceModel model)
    {
        skills = model.Skills.Length;
        rates = [.. model.Skills.Select(s => Math.Log(2) / s.HalfLifeMonths)];
        stays = new double[model.Correlation.Length];
        fades = new double[model.Correlation.Length];
        for (var s = 0; s < skills; s++)
        {
            for (var t = 0; t < skills; t++)
            {
                var cell = (s * skills) + t;
                var covariance = model.Skills[s].Sd * model.Skills[t].Sd * model.Correlation[cell];
                stays[cell] = covariance * model.StableShare;
                fades[cell] = covariance * (1 - model.StableShare) * 2 * Math.Sqrt(rates[s] * rates[t]) / (rates[s] + rates[t]);
            }
        }
    }

    /// <summary>Covariance of two levels, each of a skill so many months ago.</summary>
    internal double Between(int skill, double age, int otherSkill, double otherAge)
    {
        var cell = (skill * skills) + otherSkill;
        var rateOfLater = rates[age <= otherAge ? skill : otherSkill];
        return stays[cell] + (fades[cell] * Math.Exp(-rateOfLater * Math.Abs(age - otherAge)));
    }
}
