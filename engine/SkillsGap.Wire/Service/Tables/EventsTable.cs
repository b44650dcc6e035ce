using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Events of a programme in columns of equal length. What happened to people since a plan was made.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record EventsTable
{
    /// <summary>Days, as in <c>2026-01-05</c>.</summary>
    [JsonPropertyName("date")]
    public required string[] Date { get; init; }

    /// <summary>The people.</summary>
    [JsonPropertyName("person_id")]
    public required string[] PersonId { get; init; }

    /// <summary><c>started</c>, <c>completed</c>, <c>failed</c>, <c>dropped</c>, <c>assessed</c>, <c>mentor_session</c>, <c>declined</c>, <c>moved_role</c> or
    /// <c>offered</c>.</summary>
    [JsonPropertyName("event")]
    public required string[] Event { get; init; }

    /// <summary>Modules; null where it is about none.</summary>
    [JsonPropertyName("module_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? ModuleId { get; init; }

    /// <summary>Skills that were assessed.</summary>
    [JsonPropertyName("skill_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? SkillId { get; init; }

    /// <summary>Scores of modules, or levels assessed, 0–1.</summary>
    [JsonPropertyName("value")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Value { get; init; }

    /// <summary>Roles moved to or declined.</summary>
    [JsonPropertyName("role_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? RoleId { get; init; }

    /// <summary>Mentors of sessions, or declined.</summary>
    [JsonPropertyName("mentor_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? MentorId { get; init; }

    /// <summary>Hours of sessions, or hours a week that are offered.</summary>
    [JsonPropertyName("hours")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Hours { get; init; }

    /// <summary>Free text.</summary>
    [JsonPropertyName("note")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string?[]? Note { get; init; }
}
