using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Scoring;

/// <summary>One skill that somebody's role requires: now, before, and after a plan.</summary>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Required">D: the level that the role requires, above 0 to 1.</param>
/// <param name="Level">P: the estimated level, not clipped.</param>
/// <param name="Sd">Its standard deviation; 0 where a human's correction holds.</param>
/// <param name="Gap">`(D − P)/D`, 0–1.</param>
/// <param name="GapBefore">The same on the earlier day; null where nothing was known of the person then.</param>
/// <param name="Carried">What carries over from another competency, or null.</param>
/// <param name="CarriedBefore">The same on the earlier day.</param>
/// <param name="Correction">The override that the level is, or null.</param>
public sealed record AuditedSkill(
    int Skill, double Required, double Level, double Sd, double Gap, double? GapBefore, CarriedOver? Carried, CarriedOver? CarriedBefore,
    Evidence? Correction)
{
    /// <summary>The gap expected after the plan; null where no plan was given.</summary>
    public double? GapAfter { get; init; }
}
