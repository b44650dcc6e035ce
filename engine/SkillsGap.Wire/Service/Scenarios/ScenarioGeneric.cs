using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>A generic programme for everybody.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioGeneric
{
    /// <summary>Its length.</summary>
    public required double Weeks { get; init; }

    /// <summary>Hours for each person.</summary>
    public required double Hours { get; init; }

    /// <summary>Cash for each person.</summary>
    public required double CostPerPerson { get; init; }

    /// <summary>Probability of success, 0–1.</summary>
    public required double Success { get; init; }
}
