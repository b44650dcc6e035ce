using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>module_prerequisites</c> in columns of equal length. What modules ask for.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ModulePrerequisitesTable
{
    /// <summary>The modules.</summary>
    [JsonPropertyName("module_id")]
    public required string[] ModuleId { get; init; }

    /// <summary>A skill that each asks for.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary>Its level, 0–1.</summary>
    [JsonPropertyName("level")]
    public required double[] Level { get; init; }
}
