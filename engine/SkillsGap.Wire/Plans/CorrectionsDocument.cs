using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>What humans have corrected, and what that does to the plan.</summary>
/// <param name="Role">The role that gaps are towards.</param>
/// <param name="AsOf">The day of the estimates.</param>
/// <param name="Corrections">Those in force, by person and skill.</param>
/// <param name="NotInForce">Those that have expired, are of a later day, or gave way to a later one.</param>
/// <param name="Plan">The plan with and without all of them; null where none is in force.</param>
public sealed record CorrectionsDocument(
    string Role, DateOnly AsOf, IReadOnlyList<CorrectionDocument> Corrections, IReadOnlyList<CorrectionNotInForceDocument> NotInForce,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CorrectedPlanDocument? Plan = null);
