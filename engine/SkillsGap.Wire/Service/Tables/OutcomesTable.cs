using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>outcomes</c> in columns of equal length. What came of people's and units' work; read by the audit alone.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OutcomesTable
{
    /// <summary>The people; null or empty where it is a unit's.</summary>
    [JsonPropertyName("person_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? PersonId { get; init; }

    /// <summary>The units; null or empty where it is a person's.</summary>
    [JsonPropertyName("unit_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? UnitId { get; init; }

    /// <summary>What was measured.</summary>
    [JsonPropertyName("metric")]
    public required string[] Metric { get; init; }

    /// <summary>The figures.</summary>
    [JsonPropertyName("value")]
    public required double[] Value { get; init; }

    /// <summary>What counts as fully reached; null for nothing: then it enters no score.</summary>
    [JsonPropertyName("benchmark")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Benchmark { get; init; }

    /// <summary>Days, as in <c>2026-01-05</c>.</summary>
    [JsonPropertyName("date")]
    public required string[] Date { get; init; }

    /// <summary><c>higher</c>, <c>lower</c> or <c>near_one</c>; empty for metrics known here.</summary>
    [JsonPropertyName("better")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Better { get; init; }

    /// <summary>Pillars that they enter; empty for metrics known here.</summary>
    [JsonPropertyName("pillar")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Pillar { get; init; }

    /// <summary>Where it comes from.</summary>
    [JsonPropertyName("source")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Source { get; init; }
}
