using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>One skill that somebody's role requires.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Pillar">Its pillar.</param>
/// <param name="Required">D, the level required.</param>
/// <param name="Level">P, the estimated level.</param>
/// <param name="Sd">Its standard deviation; 0 where a human set it.</param>
/// <param name="Gap">(D − P)/D, 0–1.</param>
/// <param name="GapBefore">The same on the earlier day; null where nothing was known of the person then.</param>
/// <param name="Carried">What carries over from another domain; null where hardly anything does.</param>
/// <param name="CarriedBefore">The same on the earlier day.</param>
/// <param name="SetBy">Who set the level by hand, or null.</param>
/// <param name="SetOn">When.</param>
/// <param name="SetBecause">Why.</param>
/// <param name="GapAfter">The gap expected after the plan; null where none was given.</param>
public sealed record AuditSkillDocument(
    string Skill, string Pillar, double Required, double Level, double Sd, double Gap, double? GapBefore, CarriedOverDocument? Carried,
    CarriedOverDocument? CarriedBefore, string? SetBy, DateOnly? SetOn, string? SetBecause,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? GapAfter = null);
