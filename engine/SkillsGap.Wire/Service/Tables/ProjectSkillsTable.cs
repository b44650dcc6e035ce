using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>project_skills</c> in columns of equal length. What projects need.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProjectSkillsTable
{
    /// <summary>The projects.</summary>
    [JsonPropertyName("project_id")]
    public required string[] ProjectId { get; init; }

    /// <summary>A skill that each needs.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary>Its level, 0–1.</summary>
    [JsonPropertyName("level")]
    public required double[] Level { get; init; }
}
