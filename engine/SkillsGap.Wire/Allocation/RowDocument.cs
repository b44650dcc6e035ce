using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>A row: total use stays between its limits.</summary>
public sealed class RowDocument
{
    /// <summary>Unique among the rows.</summary>
    public required string Id { get; init; }

    /// <summary>Least total use; absent for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Lower { get; init; }

    /// <summary>Most total use; absent for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Upper { get; init; }

    /// <summary>What each unit of use adds to the value, as falling steps; absent for nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<WorthDocument>? Worth { get; init; }
}
