using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>The audit of one person.</summary>
/// <param name="Person">The person.</param>
/// <param name="Role">Their role.</param>
/// <param name="Unit">Their unit.</param>
/// <param name="Score">0–100; null where their role requires nothing and no outcome counts.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Before">The score on the earlier day; null where nothing was known of them then.</param>
/// <param name="BeforeLow">Lower end of its interval.</param>
/// <param name="BeforeHigh">Upper end.</param>
/// <param name="Percentile">Where they stand among those who hold their role; null where these are too few.</param>
/// <param name="TopQuarter">Whether that is the 75th or higher.</param>
/// <param name="Pillars">All four.</param>
/// <param name="Skills">The skills that their role requires.</param>
/// <param name="Outcomes">What came of their work.</param>
/// <param name="Income">Their income before and after, or null.</param>
/// <param name="Next">When they are audited next.</param>
/// <param name="Adjustments">What humans set.</param>
/// <param name="After">The score expected after the plan; null where none was given.</param>
public sealed record PersonAuditDocument(
    string Person, string Role, string Unit, double? Score, double? Low, double? High, double? Before, double? BeforeLow,
    double? BeforeHigh, double? Percentile, bool TopQuarter, IReadOnlyList<AuditPillarDocument> Pillars, IReadOnlyList<AuditSkillDocument> Skills,
    IReadOnlyList<AuditOutcomeDocument> Outcomes, AuditIncomeDocument? Income, NextAuditDocument Next, IReadOnlyList<AuditAdjustmentDocument> Adjustments,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? After = null);
