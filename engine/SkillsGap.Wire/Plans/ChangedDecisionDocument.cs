namespace SkillsGap.Wire.Plans;

/// <summary>A decision that is another one without corrections.</summary>
/// <param name="Person">The person.</param>
/// <param name="Corrected">Whether one of their own levels was corrected.</param>
/// <param name="Option">What the plan decides.</param>
/// <param name="Without">What it would decide.</param>
public sealed record ChangedDecisionDocument(string Person, bool Corrected, string Option, string Without);
