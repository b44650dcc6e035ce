using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>skills</c> in columns of equal length. What can be known.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SkillsTable
{
    /// <summary>Unique ids.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary>Names.</summary>
    [JsonPropertyName("name")]
    public required string[] Name { get; init; }

    /// <summary>The competency each belongs to.</summary>
    [JsonPropertyName("competency_id")]
    public required string[] CompetencyId { get; init; }

    /// <summary><c>technical</c>, <c>lifecycle</c>, <c>governance</c> or <c>career</c>.</summary>
    [JsonPropertyName("pillar")]
    public required string[] Pillar { get; init; }

    /// <summary>Months of disuse after which half is forgotten, above 0.</summary>
    [JsonPropertyName("half_life_months")]
    public required double[] HalfLifeMonths { get; init; }

    /// <summary>Demand, 0–100.</summary>
    [JsonPropertyName("demand")]
    public required double[] Demand { get; init; }

    /// <summary>Relative growth of the demand a year, −1 or more.</summary>
    [JsonPropertyName("demand_growth")]
    public required double[] DemandGrowth { get; init; }
}
