using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>role_worth</c> in columns of equal length. Worth that falls with head-count; overrides the value of the role.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RoleWorthTable
{
    /// <summary>The roles.</summary>
    [JsonPropertyName("role_id")]
    public required string[] RoleId { get; init; }

    /// <summary>End of the step, in people.</summary>
    [JsonPropertyName("up_to")]
    public required double[] UpTo { get; init; }

    /// <summary>What each of them is worth a month.</summary>
    [JsonPropertyName("value_per_month")]
    public required double[] ValuePerMonth { get; init; }
}
