using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>audit_adjustments</c> in columns of equal length. Figures of the audit that humans set; each row sets a pillar or a metric.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AuditAdjustmentsTable
{
    /// <summary>The people.</summary>
    [JsonPropertyName("person_id")]
    public required string[] PersonId { get; init; }

    /// <summary>The pillars; null or empty where a metric is set.</summary>
    [JsonPropertyName("pillar")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Pillar { get; init; }

    /// <summary>The metrics; null or empty where a pillar is set.</summary>
    [JsonPropertyName("metric")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Metric { get; init; }

    /// <summary>Scores, 0–100, or the metrics' values.</summary>
    [JsonPropertyName("value")]
    public required double[] Value { get; init; }

    /// <summary>First days they hold, as in <c>2026-01-05</c>.</summary>
    [JsonPropertyName("date")]
    public required string[] Date { get; init; }

    /// <summary>Last days they hold; empty for always.</summary>
    [JsonPropertyName("expires")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Expires { get; init; }

    /// <summary>Who decided it.</summary>
    [JsonPropertyName("source")]
    public required string[] Source { get; init; }

    /// <summary>Why.</summary>
    [JsonPropertyName("reason")]
    public required string[] Reason { get; init; }
}
