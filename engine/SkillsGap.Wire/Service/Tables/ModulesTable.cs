using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>modules</c> in columns of equal length. The learning catalogue.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ModulesTable
{
    /// <summary>Unique ids.</summary>
    [JsonPropertyName("module_id")]
    public required string[] ModuleId { get; init; }

    /// <summary>Names.</summary>
    [JsonPropertyName("name")]
    public required string[] Name { get; init; }

    /// <summary><c>course</c>, <c>micro</c>, <c>workshop</c>, <c>hands-on</c> or <c>certification</c>.</summary>
    [JsonPropertyName("format")]
    public required string[] Format { get; init; }

    /// <summary>Hours for a beginner, above 0.</summary>
    [JsonPropertyName("hours")]
    public required double[] Hours { get; init; }

    /// <summary>Cash for one person.</summary>
    [JsonPropertyName("cost")]
    public required double[] Cost { get; init; }
}
