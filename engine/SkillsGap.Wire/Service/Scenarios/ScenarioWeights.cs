using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>What benefit and cost count.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioWeights
{
    /// <summary>Factor of the benefit; default 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Benefit { get; init; }

    /// <summary>Factor of the cost; default 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Cost { get; init; }
}
