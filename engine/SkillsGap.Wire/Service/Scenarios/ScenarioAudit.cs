using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>How the skills audit weighs, and how often people are audited.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioAudit
{
    /// <summary>What the pillars count; default 40, 30, 20 and 10.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioPillars? Weights { get; init; }

    /// <summary>Share of outcomes in a pillar that has any, 0–1; default 0.3.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? OutcomeShare { get; init; }

    /// <summary>Months back for which outcomes count; default 3.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? OutcomeMonths { get; init; }

    /// <summary>Months from one audit of somebody to the next; default 3.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? EveryMonths { get; init; }

    /// <summary>Fewest weeks between; default 6.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RestWeeks { get; init; }

    /// <summary>Most audits of somebody in twelve months; default 6.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MostPerYear { get; init; }
}
