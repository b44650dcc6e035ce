using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Levels of people from evidence. Skills and people are named once, and by their place (from 0) from there on.</summary>
public sealed record EstimateRequest
{
    /// <summary>The day to estimate for, as in <c>2026-01-05</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>The skills.</summary>
    public required EstimateSkills Skills { get; init; }

    /// <summary>The roles people hold: what a role requires is expected of its holders.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EstimateRoles? Roles { get; init; }

    /// <summary>The people.</summary>
    public required EstimatePeople People { get; init; }

    /// <summary>What was observed of them.</summary>
    public required EvidenceColumns Evidence { get; init; }
}
