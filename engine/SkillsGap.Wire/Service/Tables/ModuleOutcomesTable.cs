using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>module_outcomes</c> in columns of equal length. What modules teach.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ModuleOutcomesTable
{
    /// <summary>The modules.</summary>
    [JsonPropertyName("module_id")]
    public required string[] ModuleId { get; init; }

    /// <summary>A skill that each teaches.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary>Level it starts from, 0–1.</summary>
    [JsonPropertyName("level_from")]
    public required double[] LevelFrom { get; init; }

    /// <summary>Level it leads to, 0–1.</summary>
    [JsonPropertyName("level_to")]
    public required double[] LevelTo { get; init; }
}
