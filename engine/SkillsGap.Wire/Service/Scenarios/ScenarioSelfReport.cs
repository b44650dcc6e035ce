using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>People whose latest self-reports are below a level in the mean.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioSelfReport
{
    /// <summary>The competency.</summary>
    public required string Competency { get; init; }

    /// <summary>The level, 0–1.</summary>
    public required double Level { get; init; }
}
