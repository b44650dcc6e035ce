using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>Estimated levels of everybody on one day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Mean">Means on the raw scale: 0–1 for most, not clipped.</param>
/// <param name="Sd">Standard deviations; 0 where a human's correction won.</param>
public sealed record ProficiencyEstimate(DateOnly AsOf, PersonSkillTable Mean, PersonSkillTable Sd)
{
    /// <summary>Probability that a person's level of a skill is <paramref name="level"/> or more, by the normal distribution.</summary>
    public double ProbabilityAtLeast(int person, int skill, double level)
    {
        var margin = Mean[person, skill] - level;
        var sd = Sd[person, skill];
        return sd > 0 ? NormalDistribution.Cumulative(margin / sd) : margin >= 0 ? 1 : 0;
    }
}
