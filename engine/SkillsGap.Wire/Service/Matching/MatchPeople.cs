using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>People and their levels: every level person by person (<c>levels</c>), or those that are known (<c>person</c>, <c>skill</c>,
/// <c>level</c>).</summary>
public sealed record MatchPeople
{
    /// <summary>Ids of the people.</summary>
    public required string[] Id { get; init; }

    /// <summary>People × skills levels, person by person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? Levels { get; init; }

    /// <summary>Per level that is known the person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Person { get; init; }

    /// <summary>Per level that is known the skill.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Skill { get; init; }

    /// <summary>The levels that are known; one that is not named is 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? Level { get; init; }
}
