using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>How to look at the use of tools in a stored workforce.</summary>
public sealed record AdoptionRequest
{
    /// <summary>The workforce's version; default the latest.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }

    /// <summary>The scenario, for its day and currency; default the workforce's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioDocument? Scenario { get; init; }

    /// <summary>Only this tool; default all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tool { get; init; }

    /// <summary>Weeks to look at, 4 to 104; default 12.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Weeks { get; init; }

    /// <summary>What intermediate and advanced use take; default as declared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MaturityLimitsRequest[]? Limits { get; init; }
}
