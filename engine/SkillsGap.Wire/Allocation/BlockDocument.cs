namespace SkillsGap.Wire.Allocation;

/// <summary>A declaration that its rows are used by one set of groups alone.</summary>
public sealed class BlockDocument
{
    /// <summary>Unique among the blocks.</summary>
    public required string Id { get; init; }

    /// <summary>Ids of its rows.</summary>
    public required IReadOnlyList<string> Rows { get; init; }
}
