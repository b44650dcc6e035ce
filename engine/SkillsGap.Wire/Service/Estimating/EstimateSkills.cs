using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Skills to estimate, in columns.</summary>
public sealed record EstimateSkills
{
    /// <summary>Ids of the skills.</summary>
    public required string[] Id { get; init; }

    /// <summary>The competency of each: skills of one say something about each other; default none in common.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string[]? Competency { get; init; }

    /// <summary>Months of disuse after which half is forgotten, above 0; default 11 each.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? HalfLifeMonths { get; init; }

    /// <summary>What they are made of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SkillPartsColumns? Components { get; init; }
}
