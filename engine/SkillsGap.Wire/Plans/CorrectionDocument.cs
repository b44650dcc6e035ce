using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>A level that a human set, and what it changes towards the first target.</summary>
/// <param name="Person">The person.</param>
/// <param name="Skill">The skill.</param>
/// <param name="Level">The level that was set.</param>
/// <param name="Without">What it would be estimated at by the evidence alone.</param>
/// <param name="WithoutSd">Standard deviation of that.</param>
/// <param name="Date">The day it was set.</param>
/// <param name="Source">Who set it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Required">The level that the target requires; 0 where it requires none.</param>
/// <param name="Gaps">The person's gap skills towards the target.</param>
/// <param name="GapsWithout">How many they would be without it.</param>
/// <param name="Expires">The last day on which it holds; null for no such day.</param>
public sealed record CorrectionDocument(
    string Person, string Skill, double Level, double Without, double WithoutSd, DateOnly Date, string Source, string Reason,
    double Required, int Gaps, int GapsWithout,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Expires = null);
