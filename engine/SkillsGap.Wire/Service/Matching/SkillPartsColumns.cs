namespace SkillsGap.Wire.Service;

/// <summary>Components of skills, in columns.</summary>
public sealed record SkillPartsColumns
{
    /// <summary>The skills.</summary>
    public required int[] Skill { get; init; }

    /// <summary>A component of each; any numbers, equal for the same thing.</summary>
    public required int[] Component { get; init; }

    /// <summary>Its weight, above 0.</summary>
    public required double[] Weight { get; init; }
}
