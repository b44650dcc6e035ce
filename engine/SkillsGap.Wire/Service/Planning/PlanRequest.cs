using System.Text.Json.Serialization;
using SkillsGap.Wire.Service.Tables;

namespace SkillsGap.Wire.Service;

/// <summary>A workforce and what is asked of it, to be planned in one call.</summary>
public sealed record PlanRequest
{
    /// <summary>The tables.</summary>
    public required WorkforceTables Tables { get; init; }

    /// <summary>The scenario.</summary>
    public required ScenarioDocument Scenario { get; init; }

    /// <summary>How long and how carefully.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanningOptions? Options { get; init; }
}
