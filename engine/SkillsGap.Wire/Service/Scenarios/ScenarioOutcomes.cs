using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>What came of the paths of a kind.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioOutcomes
{
    /// <summary><c>self-paced</c>, <c>self-paced-mentored</c>, <c>cohort</c> or <c>cohort-mentored</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Paths that ended.</summary>
    public required int Ended { get; init; }

    /// <summary>Those that succeeded.</summary>
    public required int Succeeded { get; init; }

    /// <summary>Mean probability declared for them, 0–1.</summary>
    public required double Declared { get; init; }
}
