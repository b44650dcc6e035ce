using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>tools</c> in columns of equal length. Tools whose use is recorded.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ToolsTable
{
    /// <summary>Unique ids.</summary>
    [JsonPropertyName("tool_id")]
    public required string[] ToolId { get; init; }

    /// <summary>Names.</summary>
    [JsonPropertyName("name")]
    public required string[] Name { get; init; }

    /// <summary>What a seat costs a month; null where it is not known.</summary>
    [JsonPropertyName("cost_per_seat")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? CostPerSeat { get; init; }

    /// <summary>Seats paid for; null for as many as users.</summary>
    [JsonPropertyName("seats")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int?[]? Seats { get; init; }

    /// <summary>The skills that using them exercises; empty for none.</summary>
    [JsonPropertyName("skill_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? SkillId { get; init; }

    /// <summary>Days from which they could be used; empty where it is not known.</summary>
    [JsonPropertyName("introduced")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Introduced { get; init; }
}
