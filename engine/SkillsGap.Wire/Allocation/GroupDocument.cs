using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>Options of which at most one is taken, or exactly one if required.</summary>
public sealed class GroupDocument
{
    /// <summary>Unique among the groups.</summary>
    public required string Id { get; init; }

    /// <summary>Whether one must be taken; absent for no.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Required { get; init; }

    /// <summary>The options.</summary>
    public required IReadOnlyList<OptionDocument> Options { get; init; }
}
