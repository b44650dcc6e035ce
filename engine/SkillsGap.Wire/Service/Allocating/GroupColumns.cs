using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Groups in columns.</summary>
public sealed record GroupColumns
{
    /// <summary>Unique ids.</summary>
    public required string[] Id { get; init; }

    /// <summary>Whether an option must be taken; default no.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool[]? Required { get; init; }

    /// <summary>Per group the number of its options.</summary>
    public required int[] Options { get; init; }

    /// <summary>Per group what is decided: place of the option in the group, −1 for nothing, −2 for not decided; default not decided.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Pin { get; init; }

    /// <summary>Per group what an earlier plan decided, in the same way.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Former { get; init; }
}
