using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>What is decided already about a person.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioPin
{
    /// <summary>The person.</summary>
    public required string Person { get; init; }

    /// <summary><c>stay</c>, <c>path</c> or <c>transition</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The mentor; default any or none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentor { get; init; }
}
