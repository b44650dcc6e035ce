namespace SkillsGap.Wire.Allocation;

/// <summary>One step of a row's falling worth.</summary>
public sealed class WorthDocument
{
    /// <summary>End of the step, in units of the row.</summary>
    public required double UpTo { get; init; }

    /// <summary>Value per unit.</summary>
    public required double Each { get; init; }
}
