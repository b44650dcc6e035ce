using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>People of a group.</summary>
public sealed record GroupCount
{
    /// <summary>The group.</summary>
    public required string Group { get; init; }

    /// <summary>How many; absent where that is suppressed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? People { get; init; }
}
