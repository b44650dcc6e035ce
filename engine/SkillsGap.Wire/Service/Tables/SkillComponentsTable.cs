using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>skill_components</c> in columns of equal length. What skills are made of.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SkillComponentsTable
{
    /// <summary>The skills.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary>A component of each.</summary>
    [JsonPropertyName("component_id")]
    public required string[] ComponentId { get; init; }

    /// <summary>Its weight, above 0.</summary>
    [JsonPropertyName("weight")]
    public required double[] Weight { get; init; }
}
