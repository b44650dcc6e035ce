using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>A limit or a required group that is part of a conflict.</summary>
public sealed class ConflictMemberDocument
{
    /// <summary>Id of the row whose limit it is; absent for a group.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Row { get; init; }

    /// <summary>Id of the group that has to take an option; absent for a row.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    /// <summary><c>lower</c> or <c>upper</c> of a row, <c>required</c> of a group.</summary>
    public required string Side { get; init; }
}
