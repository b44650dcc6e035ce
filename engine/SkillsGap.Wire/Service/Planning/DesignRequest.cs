using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>What is asked of the team of a stored workforce.</summary>
public sealed record DesignRequest
{
    /// <summary>The scenario; default the workforce's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioDocument? Scenario { get; init; }

    /// <summary>Part of a month that people who work for projects give to them, above 0 and at most 1; default 0.5.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Availability { get; init; }

    /// <summary>How long and how carefully; the gap is 0.005 unless another is asked for, and a confidence is an error.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanningOptions? Options { get; init; }
}
