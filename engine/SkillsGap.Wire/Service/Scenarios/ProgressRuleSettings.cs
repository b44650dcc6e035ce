using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Where the states of a review begin; null for what is declared.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProgressRuleSettings
{
    /// <summary>Days from which on a module is late; default 7.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? LateAfterDays { get; init; }

    /// <summary>Days of lateness from which on whoever is on it struggles; default 42.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? StrugglingAfterDays { get; init; }

    /// <summary>How far an assessment may be below what was due, 0–1; default 0.1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? AssessedBelow { get; init; }

    /// <summary>Ordinary assessments that a passed module is worth; default 4.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? PassWeight { get; init; }

    /// <summary>Share of their hours that people who are done may be asked for, 0–1; default 0.25.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? FreedShare { get; init; }

    /// <summary>Least fit of a role that is proposed, 0–1; default 0.6.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? LeastFit { get; init; }
}
