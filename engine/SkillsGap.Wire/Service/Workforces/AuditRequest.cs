using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Asks for a skills audit of a stored workforce.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AuditRequest
{
    /// <summary>The scenario; default the workforce's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioDocument? Scenario { get; init; }

    /// <summary>The earlier day to compare with, as in <c>2026-01-05</c>; default one audit earlier.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Since { get; init; }

    /// <summary>An earlier version of the workforce, to see which requirements changed; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Former { get; init; }

    /// <summary>A role to hold everybody against; default for each the one they hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Against { get; init; }

    /// <summary>A scenario with a plan of the workforce, to see what is expected after it; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Plan { get; init; }
}
