using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What is needed of a person in a skill on a day, and what will be there if nothing is done.</summary>
/// <param name="Needed">D: the level needed, 0–1, see <see cref="GapScore.Needed(Skill, double, double)"/>.</param>
/// <param name="Mean">P: mean of the estimated level, not clipped.</param>
/// <param name="Sd">Its standard deviation; 0 where a human's correction holds.</param>
public readonly record struct SkillOutlook(double Needed, double Mean, double Sd)
{
    /// <summary>Whether the level is expected to be below what is needed; never where nothing is needed.</summary>
    public bool IsBelow => Needed > 0 && Mean < Needed;

    /// <summary>Probability that the level is below what is needed; 0 where nothing is needed.</summary>
    public double Probability => Needed <= 0 ? 0 : Sd > 0 ? NormalDistribution.Cumulative((Needed - Mean) / Sd) : IsBelow ? 1 : 0;

    /// <summary>The gap score of the mean, 0–1.</summary>
    public double Gap => GapScore.Of(Needed, Mean);
}
