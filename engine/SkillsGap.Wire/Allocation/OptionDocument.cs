using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>One thing that may be done about a group.</summary>
public sealed class OptionDocument
{
    /// <summary>Unique within its group.</summary>
    public required string Id { get; init; }

    /// <summary>What it adds to the value.</summary>
    public required double Value { get; init; }

    /// <summary>What it uses: in JSON an object from row to amount; absent for nothing. A row named twice is kept twice, for the reader to
    /// report.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UseDocument[]? Use { get; init; }
}
