using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>A plan to be made in the background.</summary>
public sealed record ScenarioRequest
{
    /// <summary>Id of a stored workforce.</summary>
    public required string Workforce { get; init; }

    /// <summary>Its version; default the latest.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Version { get; init; }

    /// <summary>The scenario; default the workforce's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioDocument? Scenario { get; init; }

    /// <summary>How long and how carefully.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanningOptions? Options { get; init; }

    /// <summary>0 to 9, more is sooner; default 5.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Priority { get; init; }

    /// <summary>Id of a finished scenario to plan again from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>With <c>from</c>: value lost with each changed decision, at least 0; default 5 % of the median spread of a person's options.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MovePenalty { get; init; }
}
