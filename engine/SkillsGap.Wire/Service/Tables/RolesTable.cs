using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>roles</c> in columns of equal length. Roles people hold or may move to.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RolesTable
{
    /// <summary>Unique ids.</summary>
    [JsonPropertyName("role_id")]
    public required string[] RoleId { get; init; }

    /// <summary>Names.</summary>
    [JsonPropertyName("name")]
    public required string[] Name { get; init; }

    /// <summary>Job families; absent for none.</summary>
    [JsonPropertyName("family")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Family { get; init; }

    /// <summary>What one proficient person is worth a month.</summary>
    [JsonPropertyName("value_per_month")]
    public required double[] ValuePerMonth { get; init; }

    /// <summary>Fewest holders; null for no limit.</summary>
    [JsonPropertyName("min_headcount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int?[]? MinHeadcount { get; init; }

    /// <summary>Holders wanted; null for none.</summary>
    [JsonPropertyName("target_headcount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int?[]? TargetHeadcount { get; init; }

    /// <summary>Most holders; null for no limit.</summary>
    [JsonPropertyName("max_headcount")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int?[]? MaxHeadcount { get; init; }

    /// <summary>Preparation it takes, 1–5; null where nobody said.</summary>
    [JsonPropertyName("preparation")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int?[]? Preparation { get; init; }
}
