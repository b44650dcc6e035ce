namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// A human's correction: the evidence (its index) that holds it, and what it adds to prior and contributions so that their sum is its
/// value.
/// </summary>
public readonly record struct OverrideTerm(int Evidence, double Amount);
