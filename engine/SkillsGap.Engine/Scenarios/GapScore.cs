using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>How much of what is needed of a skill is missing.</summary>
public static class GapScore
{
    private const double FullDemand = 100;
    private const double MonthsPerYear = 12;

    /// <summary>
    /// `(D − P)/D` for a needed level D and a proficiency P, at least 0 and at most 1. Nothing is missing where nothing is needed (D = 0) or
    /// more is there than is needed (P > D): what somebody knows beyond the need of one skill makes up for no other. A P below 0, which
    /// estimates before clipping can have, counts as 0.
    /// </summary>
    /// <param name="needed">D, 0–1.</param>
    /// <param name="proficiency">P, a level.</param>
    public static double Of(double needed, double proficiency) => needed > 0 ? Math.Clamp((needed - proficiency) / needed, 0, 1) : 0;

    /// <summary>
    /// D some time from now: what a role requires of a skill grows as the demand for the skill does, `level · demand(t)/demand(0)` with
    /// `demand(t) = min(100, demand·(1 + growth)^t)`, t in years, and is 1 at most. The level a role requires is the demand of today on the
    /// scale of levels; the growth of demand is all that is known of how requirements will change. A skill without demand today keeps its
    /// level, for nothing of nothing is no growth.
    /// </summary>
    /// <param name="skill">The skill.</param>
    /// <param name="level">The level required today, 0–1.</param>
    /// <param name="months">Months from today, at least 0.</param>
    public static double Needed(Skill skill, double level, double months)
    {
        ArgumentNullException.ThrowIfNull(skill);
        if (!(skill.Demand > 0))
            return level;
        var demand = Math.Min(FullDemand, skill.Demand * Math.Pow(1 + skill.DemandGrowth, months / MonthsPerYear));
        return Math.Min(1, level * demand / skill.Demand);
    }
}
