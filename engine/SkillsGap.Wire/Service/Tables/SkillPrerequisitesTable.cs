using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>skill_prerequisites</c> in columns of equal length. What must be known before something else.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SkillPrerequisitesTable
{
    /// <summary>The skills.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary>What each needs.</summary>
    [JsonPropertyName("needs_skill_id")]
    public required string[] NeedsSkillId { get; init; }
}
