namespace SkillsGap.Wire.Service;

/// <summary>Options in columns.</summary>
public sealed record OptionColumns
{
    /// <summary>Ids, unique within the group.</summary>
    public required string[] Id { get; init; }

    /// <summary>What each adds to the value.</summary>
    public required double[] Value { get; init; }

    /// <summary>Per option the number of rows it uses.</summary>
    public required int[] Uses { get; init; }
}
