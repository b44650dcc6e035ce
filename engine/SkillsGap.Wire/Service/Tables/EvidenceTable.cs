using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>evidence</c> in columns of equal length. What was observed of people.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EvidenceTable
{
    /// <summary>The people.</summary>
    [JsonPropertyName("person_id")]
    public required string[] PersonId { get; init; }

    /// <summary>The skills.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary><c>self_report</c>, <c>endorsement</c>, <c>training</c>, <c>certification</c>, <c>project</c>, <c>code</c>, <c>assessment</c>,
    /// <c>supervisor</c>, <c>tool_usage</c> or <c>override</c>.</summary>
    [JsonPropertyName("kind")]
    public required string[] Kind { get; init; }

    /// <summary>Days, as in <c>2026-01-05</c>.</summary>
    [JsonPropertyName("date")]
    public required string[] Date { get; init; }

    /// <summary>Levels observed, 0–1; null where it happened and was not scored.</summary>
    [JsonPropertyName("value")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Value { get; init; }

    /// <summary>Weights, above 0; null for 1.</summary>
    [JsonPropertyName("weight")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Weight { get; init; }

    /// <summary>Where it comes from.</summary>
    [JsonPropertyName("source")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Source { get; init; }

    /// <summary>Last day it counts; empty for always.</summary>
    [JsonPropertyName("expires")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Expires { get; init; }

    /// <summary>Notes.</summary>
    [JsonPropertyName("note")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Note { get; init; }
}
