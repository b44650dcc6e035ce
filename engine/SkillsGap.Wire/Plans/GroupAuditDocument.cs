using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>The audit of a group of people; without figures where they could tell of single people.</summary>
/// <param name="Kind"><c>whole</c>, <c>role</c> or <c>unit</c>.</param>
/// <param name="Id">The role or unit; null for everybody.</param>
/// <param name="People">How many they are; null where hidden.</param>
/// <param name="Score">0–100; null where hidden.</param>
/// <param name="Withheld">Pillars that people of it have and that may not be told, or would tell of a hidden group; left out of the score.</param>
/// <param name="Change">Mean change since the earlier day; null where hidden, or too few were known then.</param>
/// <param name="Pillars">All four, as means of the people's; none where hidden.</param>
/// <param name="Outcomes">The unit's own.</param>
/// <param name="Gain">Mean change that the plan is expected to bring; null where hidden, or none was given.</param>
public sealed record GroupAuditDocument(
    string Kind, string? Id, int? People, double? Score, IReadOnlyList<string> Withheld, double? Change,
    IReadOnlyList<AuditPillarDocument> Pillars, IReadOnlyList<AuditOutcomeDocument> Outcomes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Gain = null);
