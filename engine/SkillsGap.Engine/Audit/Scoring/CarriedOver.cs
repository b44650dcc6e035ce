using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Scoring;

/// <summary>What carries over to a skill from one of another competency: it shortens learning and is in no score.</summary>
/// <param name="From">Index of the skill that carries over most.</param>
/// <param name="Level">`T[from, skill]·x_from`, 0–1.</param>
public readonly record struct CarriedOver(int From, double Level)
{
    /// <summary>What carries over less than this is not shown.</summary>
    public const double LeastShown = 0.1;

    /// <summary>What carries over most to each skill of some, from other competencies.</summary>
    /// <param name="taxonomy">The skills.</param>
    /// <param name="transfer">What transfers.</param>
    /// <param name="mean">A person's level per skill, not clipped.</param>
    /// <param name="skills">The skills asked about.</param>
    /// <returns>In their order; null where less than <see cref="LeastShown"/> carries over.</returns>
    public static CarriedOver?[] Of(Taxonomy taxonomy, TransferMatrix transfer, ReadOnlySpan<double> mean, IReadOnlyList<int> skills)
    {
        var most = new CarriedOver?[skills.Count];
        for (var from = 0; from < mean.Length; from++)
        {
            var level = Math.Clamp(mean[from], 0, 1);
            if (level < LeastShown) continue;
            for (var i = 0; i < most.Length; i++)
            {
                if (taxonomy.Skills[from].CompetencyId == taxonomy.Skills[skills[i]].CompetencyId) continue;
                var carried = transfer[from, skills[i]] * level;
                if (carried >= LeastShown && !(most[i]?.Level >= carried)) most[i] = new(from, carried);
            }
        }

        return most;
    }
}
