using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>cohorts</c> in columns of equal length. Modules taught on dates.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CohortsTable
{
    /// <summary>Unique ids.</summary>
    [JsonPropertyName("cohort_id")]
    public required string[] CohortId { get; init; }

    /// <summary>Their modules.</summary>
    [JsonPropertyName("module_id")]
    public required string[] ModuleId { get; init; }

    /// <summary>First days.</summary>
    [JsonPropertyName("start_date")]
    public required string[] StartDate { get; init; }

    /// <summary>Lengths in weeks.</summary>
    [JsonPropertyName("weeks")]
    public required int[] Weeks { get; init; }

    /// <summary>Seats.</summary>
    [JsonPropertyName("seats")]
    public required int[] Seats { get; init; }
}
