namespace SkillsGap.Wire.Allocation;

/// <summary>What a plan changes of the decisions of an earlier one.</summary>
public sealed class MovesDocument
{
    /// <summary>What each changed decision costs.</summary>
    public required double Penalty { get; init; }

    /// <summary>How many decisions are changed.</summary>
    public required int Moved { get; init; }

    /// <summary>What they cost; value, bound and gap of the result have paid for it.</summary>
    public required double Cost { get; init; }

    /// <summary>Value of the plan before that cost.</summary>
    public required double Value { get; init; }
}
