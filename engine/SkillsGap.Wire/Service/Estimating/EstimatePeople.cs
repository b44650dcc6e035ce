using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>People to estimate, in columns.</summary>
public sealed record EstimatePeople
{
    /// <summary>Ids of the people.</summary>
    public required string[] Id { get; init; }

    /// <summary>Place of the role each holds, −1 for none; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Role { get; init; }
}
