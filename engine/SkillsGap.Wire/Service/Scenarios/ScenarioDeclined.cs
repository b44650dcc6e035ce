using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>An offer that was declined: learning for a role or moving to it, or a mentor. One of the two.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioDeclined
{
    /// <summary>The person.</summary>
    public required string Person { get; init; }

    /// <summary>The role.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Role { get; init; }

    /// <summary>The mentor.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentor { get; init; }
}
