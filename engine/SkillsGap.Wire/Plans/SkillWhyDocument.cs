using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>Where an estimate comes from: prior, archetype, contributions, correction and calibration add up to the mean.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Mean">The estimate.</param>
/// <param name="Prior">What is believed before any evidence.</param>
/// <param name="Correction">What a human's correction adds; null without one.</param>
/// <param name="Contributions">What each observation adds, the largest first.</param>
/// <param name="Archetype">What kinds of profile add to the prior; null without them.</param>
/// <param name="Calibration">What the model's calibration adds; null without one.</param>
/// <param name="CorrectedBy">The human's correction; null without one.</param>
public sealed record SkillWhyDocument(
    string Skill, double Mean, double Prior, double? Correction, IReadOnlyList<ContributionDocument> Contributions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Archetype = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Calibration = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CorrectionDocument? CorrectedBy = null);
