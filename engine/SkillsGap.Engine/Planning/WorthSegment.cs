namespace SkillsGap.Engine.Planning;

/// <summary>One step of a row's falling worth: every unit of use up to <paramref name="UpTo"/> that no earlier step covers adds
/// <paramref name="Each"/> to the value of the plan. Use beyond the last step adds nothing.</summary>
/// <param name="UpTo">End of the step in units of the row's use; above 0 and above the step before.</param>
/// <param name="Each">Value per unit of use; at least 0 and no more than the step before.</param>
public readonly record struct WorthSegment(double UpTo, double Each);
