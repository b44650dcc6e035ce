namespace SkillsGap.Wire.Service;

/// <summary>Uses in columns.</summary>
public sealed record UseColumns
{
    /// <summary>Places of rows.</summary>
    public required int[] Row { get; init; }

    /// <summary>Units of the row, at least 0.</summary>
    public required double[] Amount { get; init; }
}
