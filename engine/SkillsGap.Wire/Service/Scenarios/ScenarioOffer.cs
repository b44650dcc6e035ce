using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Paths towards a role's requirements that the people of a unit, and of those below it, are offered beside those towards targets.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioOffer
{
    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }
}
