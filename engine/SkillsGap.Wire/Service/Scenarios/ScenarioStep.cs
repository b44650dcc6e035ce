using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>A module that is left of a path under way.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioStep
{
    /// <summary>The module.</summary>
    public required string Module { get; init; }

    /// <summary>The cohort; default self-paced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cohort { get; init; }

    /// <summary>First day from the scenario's day on.</summary>
    public required string Start { get; init; }

    /// <summary>Day by which it is over.</summary>
    public required string Finish { get; init; }

    /// <summary>Hours still to learn.</summary>
    public required double Hours { get; init; }

    /// <summary>Whether it is paid for already; default false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Paid { get; init; }
}
