namespace SkillsGap.Wire.Service;

/// <summary>Directed pairs of skills, in columns.</summary>
public sealed record SkillPairs
{
    /// <summary>The skill somebody has.</summary>
    public required int[] From { get; init; }

    /// <summary>The skill it carries over to.</summary>
    public required int[] To { get; init; }

    /// <summary>How much of it, 0–1.</summary>
    public required double[] Value { get; init; }
}
