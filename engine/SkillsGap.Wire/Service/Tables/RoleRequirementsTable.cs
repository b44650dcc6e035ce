using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>role_requirements</c> in columns of equal length. What roles require.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RoleRequirementsTable
{
    /// <summary>The roles.</summary>
    [JsonPropertyName("role_id")]
    public required string[] RoleId { get; init; }

    /// <summary>A skill that each requires.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary>Level required, 0–1.</summary>
    [JsonPropertyName("level")]
    public required double[] Level { get; init; }

    /// <summary>Weight among the requirements of the role, above 0.</summary>
    [JsonPropertyName("weight")]
    public required double[] Weight { get; init; }
}
