using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency;

/// <summary>Estimated levels of everybody on one day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Mean">Means on the raw scale: 0–1 for most, not clipped.</param>
/// <param name="Sd">Standard deviations; 0 where a human's correction won.</param>
public sealed record ProficiencyEstimate(DateOnly AsOf, PersonSkillTable Mean, PersonSkillTable Sd)
{
    /// <summary>The levels that humans set, by person and skill: means and standard deviations have these in place of what evidence says.</summary>
    public ImmutableArray<CorrectedLevel> Corrections { get; init; } = [];

    /// <summary>The correction that a level is, or null where it is an estimate.</summary>
    public CorrectedLevel? CorrectionOf(int person, int skill)
    {
        var (low, high) = (0, Corrections.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var at = Corrections[middle];
            if ((at.Person, at.Skill).CompareTo((person, skill)) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Corrections.Length && Corrections[low] is var found && found.Person == person && found.Skill == skill ? found : null;
    }

    /// <summary>Probability that a person's level of a skill is <paramref name="level"/> or more, by the normal distribution.</summary>
    public double ProbabilityAtLeast(int person, int skill, double level)
    {
        var margin = Mean[person, skill] - level;
        var sd = Sd[person, skill];
        return sd > 0 ? NormalDistribution.Cumulative(margin / sd) : margin >= 0 ? 1 : 0;
    }
}
