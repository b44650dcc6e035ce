using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>people</c> in columns of equal length. The people.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PeopleTable
{
    /// <summary>Unique ids.</summary>
    [JsonPropertyName("person_id")]
    public required string[] PersonId { get; init; }

    /// <summary>Their units.</summary>
    [JsonPropertyName("unit_id")]
    public required string[] UnitId { get; init; }

    /// <summary>The roles they hold.</summary>
    [JsonPropertyName("role_id")]
    public required string[] RoleId { get; init; }

    /// <summary>Hours a week they can learn, above 0.</summary>
    [JsonPropertyName("hours_per_week")]
    public required double[] HoursPerWeek { get; init; }

    /// <summary>What an hour of theirs costs.</summary>
    [JsonPropertyName("hourly_cost")]
    public required double[] HourlyCost { get; init; }

    /// <summary>Hours a week they can mentor; 0 for none.</summary>
    [JsonPropertyName("mentor_capacity")]
    public required double[] MentorCapacity { get; init; }

    /// <summary>Whether they would take another role.</summary>
    [JsonPropertyName("open_to_change")]
    public required bool[] OpenToChange { get; init; }

    /// <summary>Preferred format of learning; empty for none.</summary>
    [JsonPropertyName("preferred_format")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? PreferredFormat { get; init; }

    /// <summary>Names; absent where they are not needed.</summary>
    [JsonPropertyName("name")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Name { get; init; }
}
