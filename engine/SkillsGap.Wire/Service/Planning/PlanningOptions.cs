using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>How long and how carefully to plan.</summary>
public sealed record PlanningOptions
{
    /// <summary>Seed of the search; default the scenario's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ulong? Seed { get; init; }

    /// <summary>Relative gap at which to stop, at least 0; default 1e-4.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Gap { get; init; }

    /// <summary>Seconds after which the best plan so far is the answer; default and most: the server's limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? TimeLimitSeconds { get; init; }

    /// <summary>Probability with which each target must be reached, above 0 and below 1; default: the head-count is expected and no more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Confidence { get; init; }
}
