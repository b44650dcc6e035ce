using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Audit.Timing;

namespace SkillsGap.Engine.Audit;

/// <summary>The audit of one person.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Score">Their score by what their role requires.</param>
/// <param name="Before">The score on the earlier day, by what was known then and what the role requires now; null where nothing was known.</param>
/// <param name="Percentile">Where they stand among those who hold their role; null where these are too few, or there is no score.</param>
/// <param name="Skills">The skills that their role requires, in its order.</param>
/// <param name="Outcomes">What came of their work, by metric.</param>
/// <param name="OutcomesBefore">The same on the earlier day.</param>
/// <param name="Income">Their income before and after; null where it is not known.</param>
/// <param name="Next">When they are audited next, and why.</param>
/// <param name="Adjustments">What humans set of their figures, by date.</param>
public sealed record PersonAudit(
    int Person, AuditScore Score, AuditScore? Before, double? Percentile, ImmutableArray<AuditedSkill> Skills, ImmutableArray<OutcomeValue> Outcomes,
    ImmutableArray<OutcomeValue> OutcomesBefore, IncomeChange? Income, NextAudit Next, ImmutableArray<AdjustmentTrail> Adjustments)
{
    /// <summary>The score expected after the plan, against what the role requires now; null where no plan was given, or there is no score.</summary>
    public double? After { get; init; }

    /// <summary>Whether they are in the top quarter of those who hold their role.</summary>
    public bool IsInTopQuarter => Percentile >= PeerPercentiles.Flagged;
}
