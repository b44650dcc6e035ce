using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>How far a limit gives way, or that a group need not take an option.</summary>
public sealed class LimitChangeDocument
{
    /// <summary>Id of the row whose limit it is; absent for a group.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Row { get; init; }

    /// <summary>Id of the group that need not take an option any more; absent for a row.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    /// <summary><c>lower</c> or <c>upper</c> of a row, <c>required</c> of a group.</summary>
    public required string Side { get; init; }

    /// <summary>The limit; absent for a group.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? From { get; init; }

    /// <summary>The limit that is enough; absent for a group.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? To { get; init; }

    /// <summary>No plan does with a limit nearer than this; absent where nothing of the kind is proven.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Least { get; init; }
}
