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

    /// <summary>What is decided already: the id of an option, or null for nothing; absent for not decided.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GroupDecisionDocument? Pin { get; init; }

    /// <summary>What an earlier plan decided: the id of an option, or null for nothing; absent for not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GroupDecisionDocument? Former { get; init; }

    /// <summary>The options.</summary>
    public required IReadOnlyList<OptionDocument> Options { get; init; }
}
