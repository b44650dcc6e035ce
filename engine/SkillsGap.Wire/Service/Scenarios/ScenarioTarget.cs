using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>People wanted who meet a role's requirements, whatever their title.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioTarget
{
    /// <summary>The role.</summary>
    public required string Capable { get; init; }

    /// <summary>People wanted by the deadline, at least 1.</summary>
    public required int Headcount { get; init; }

    /// <summary>Least number the plan has to expect; default the head-count.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Expected { get; init; }
}
