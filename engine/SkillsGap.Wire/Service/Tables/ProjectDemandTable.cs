using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>project_demand</c> in columns of equal length. Work that projects have for people of each role; no plan is made from it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProjectDemandTable
{
    /// <summary>The projects.</summary>
    [JsonPropertyName("project_id")]
    public required string[] ProjectId { get; init; }

    /// <summary>The roles whose requirements the work asks for.</summary>
    [JsonPropertyName("role_id")]
    public required string[] RoleId { get; init; }

    /// <summary>Work within the horizon, in months of one proficient person.</summary>
    [JsonPropertyName("person_months")]
    public required double[] PersonMonths { get; init; }

    /// <summary>What one such month is worth; null for what the role's first head is.</summary>
    [JsonPropertyName("value_per_month")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? ValuePerMonth { get; init; }
}
