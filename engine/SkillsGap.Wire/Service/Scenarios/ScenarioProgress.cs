using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>How far the planning of a scenario is.</summary>
public sealed record ScenarioProgress
{
    /// <summary>What is being done, in words.</summary>
    public required string Phase { get; init; }

    /// <summary>Part of the phase that is done, 0–1.</summary>
    public required double Done { get; init; }

    /// <summary>Value of the best plan so far.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Value { get; init; }

    /// <summary>Least bound so far.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Bound { get; init; }

    /// <summary>(bound − value) / max(|value|, 1e-9).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Gap { get; init; }

    /// <summary>People in scope, once that is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? People { get; init; }

    /// <summary>Of those, people whose options are made.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PeopleDone { get; init; }
}
