using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>tool_usage</c> in columns of equal length. The use of tools by days or weeks, of people or of whole units.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ToolUsageTable
{
    /// <summary>The people; empty in rows of a unit.</summary>
    [JsonPropertyName("person_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? PersonId { get; init; }

    /// <summary>The units that count their users; empty in rows of a person.</summary>
    [JsonPropertyName("unit_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? UnitId { get; init; }

    /// <summary>The tools.</summary>
    [JsonPropertyName("tool_id")]
    public required string[] ToolId { get; init; }

    /// <summary>Days, as in <c>2026-01-05</c>; of several the first.</summary>
    [JsonPropertyName("date")]
    public required string[] Date { get; init; }

    /// <summary>Days that a row covers, 1–7; null for 1.</summary>
    [JsonPropertyName("days")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int?[]? Days { get; init; }

    /// <summary>Of a person the days of use, of a unit the people who used it.</summary>
    [JsonPropertyName("active")]
    public required double[] Active { get; init; }

    /// <summary>Sessions; null for 0.</summary>
    [JsonPropertyName("sessions")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Sessions { get; init; }

    /// <summary>Names of features, separated by semicolons, or how many.</summary>
    [JsonPropertyName("features")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Features { get; init; }

    /// <summary>Hours saved, or null.</summary>
    [JsonPropertyName("hours_saved")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? HoursSaved { get; init; }
}
