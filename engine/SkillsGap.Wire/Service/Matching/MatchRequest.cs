using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Fit and reach of people to roles, the best roles per person. Skills, roles and people are named once, and by their place (from 0)
/// from there on.</summary>
public sealed record MatchRequest
{
    /// <summary>Ids of the skills.</summary>
    public required string[] Skills { get; init; }

    /// <summary>The roles with what they require.</summary>
    public required MatchRoles Roles { get; init; }

    /// <summary>The people with their levels.</summary>
    public required MatchPeople People { get; init; }

    /// <summary>Declared transfer between skills, 0–1; overrides what is computed from components and requirements.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SkillPairs? Transfer { get; init; }

    /// <summary>What skills are made of, for what carries over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SkillPartsColumns? Components { get; init; }

    /// <summary>Roles per person, at least 1; default 10. Fewer where there are fewer roles.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Top { get; init; }

    /// <summary>What the best are chosen by: <c>fit</c> (default) or <c>reach</c>; of equals the first role.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }
}
