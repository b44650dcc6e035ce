using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>units</c> in columns of equal length. Organisational units.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UnitsTable
{
    /// <summary>Unique ids.</summary>
    [JsonPropertyName("unit_id")]
    public required string[] UnitId { get; init; }

    /// <summary>Names.</summary>
    [JsonPropertyName("name")]
    public required string[] Name { get; init; }

    /// <summary>The unit above; empty for none.</summary>
    [JsonPropertyName("parent_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? ParentId { get; init; }

    /// <summary>Cash for learning; null for no limit.</summary>
    [JsonPropertyName("budget")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Budget { get; init; }

    /// <summary>Most people in training at once, as a share, 0–1; null for no limit.</summary>
    [JsonPropertyName("max_share_in_training")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? MaxShareInTraining { get; init; }
}
