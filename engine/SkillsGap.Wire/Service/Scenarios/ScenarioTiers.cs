using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Where tiers begin and end.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioTiers
{
    /// <summary>Most gap skills of a targeted path; default 2.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Targeted { get; init; }

    /// <summary>Most gap skills of a structured path; default 4.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Structured { get; init; }

    /// <summary>Reach below which little can be built on; default 0.5.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? LowReach { get; init; }
}
