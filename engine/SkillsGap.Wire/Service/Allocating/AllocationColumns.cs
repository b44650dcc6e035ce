using System.Text.Json.Serialization;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Wire.Service;

/// <summary>An allocation problem in columns: the same as <c>skillsgap-allocation/1</c>. Groups have their options one after another, and options
/// their uses.</summary>
public sealed record AllocationColumns
{
    /// <summary>What is scarce or wanted.</summary>
    public required RowColumns Rows { get; init; }

    /// <summary>Rows used by one set of groups alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BlockDocument[]? Blocks { get; init; }

    /// <summary>Value lost with each changed decision; default 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MovePenalty { get; init; }

    /// <summary>Whom something may be done about.</summary>
    public required GroupColumns Groups { get; init; }

    /// <summary>What may be done.</summary>
    public required OptionColumns Options { get; init; }

    /// <summary>What that takes.</summary>
    public required UseColumns Uses { get; init; }
}
