using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Whose learning is planned: exactly one of the rules.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioScope
{
    /// <summary>True for everybody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? All { get; init; }

    /// <summary>These people.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string[]? People { get; init; }

    /// <summary>The people of these units and those below.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string[]? Units { get; init; }

    /// <summary>People whose self-reports in a competency are low.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioSelfReport? SelfReportBelow { get; init; }
}
