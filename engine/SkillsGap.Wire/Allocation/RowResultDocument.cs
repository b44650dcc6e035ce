namespace SkillsGap.Wire.Allocation;

/// <summary>A row under a plan.</summary>
public sealed class RowResultDocument
{
    /// <summary>Id of the row.</summary>
    public required string Id { get; init; }

    /// <summary>Total use.</summary>
    public required double Used { get; init; }

    /// <summary>Upper limit less use, or use less a lower limit alone; null without limits.</summary>
    public required double? Slack { get; init; }

    /// <summary>Value of one more unit of the limit.</summary>
    public required double Price { get; init; }
}
