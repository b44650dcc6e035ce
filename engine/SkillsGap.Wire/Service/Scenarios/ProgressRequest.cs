using System.Text.Json.Serialization;
using SkillsGap.Wire.Service.Tables;

namespace SkillsGap.Wire.Service;

/// <summary>What happened since a scenario was planned.</summary>
public sealed record ProgressRequest
{
    /// <summary>The events.</summary>
    public required EventsTable Events { get; init; }

    /// <summary>The day of the review, as in <c>2026-03-09</c>; default that of the last event.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AsOf { get; init; }

    /// <summary>Where states begin; default as declared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProgressRuleSettings? Rules { get; init; }

    /// <summary>Value lost with each decision that is changed though nothing happened to it; default 5 % of the median difference between a person's best
    /// and worst option.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MovePenalty { get; init; }

    /// <summary>How long and how carefully to plan again; without a confidence.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanningOptions? Options { get; init; }
}
