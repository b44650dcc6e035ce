using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

/// <summary>An allocation problem as it is sent and stored: JSON of format <c>skillsgap-allocation/1</c>.</summary>
public sealed class AllocationDocument
{
    /// <summary>The only format there is so far.</summary>
    public const string CurrentFormat = "skillsgap-allocation/1";

    /// <summary>Name and version of the format.</summary>
    public required string Format { get; init; }

    /// <summary>What is scarce or wanted.</summary>
    public required IReadOnlyList<RowDocument> Rows { get; init; }

    /// <summary>Rows that are used by one set of groups alone; absent for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BlockDocument>? Blocks { get; init; }

    /// <summary>Value lost with each group whose former decision is changed; absent for 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double MovePenalty { get; init; }

    /// <summary>Whom something may be done about, and what.</summary>
    public required IReadOnlyList<GroupDocument> Groups { get; init; }
}
