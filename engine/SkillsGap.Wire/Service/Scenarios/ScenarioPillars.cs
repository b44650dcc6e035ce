using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>What each pillar counts; only their proportions matter.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioPillars
{
    /// <summary>Building things; default 40.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Technical { get; init; }

    /// <summary>Carrying things through their life; default 30.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Lifecycle { get; init; }

    /// <summary>Keeping things right; default 20.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Governance { get; init; }

    /// <summary>Growing and leading; default 10.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Career { get; init; }
}
